CREATE TABLE `deck_members` (
	`deck_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`deck_id`, `user_id`),
	FOREIGN KEY (`deck_id`) REFERENCES `decks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deck_member_by_user` ON `deck_members` (`user_id`);--> statement-breakpoint
CREATE TABLE `deck_versions` (
	`deck_id` text NOT NULL,
	`number` integer NOT NULL,
	`by_id` text,
	`started_at` integer NOT NULL,
	`at` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`deck_id`, `number`),
	FOREIGN KEY (`deck_id`) REFERENCES `decks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `question_cards` (
	`digest` text PRIMARY KEY NOT NULL,
	`card` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `decks` ADD `owner_id` text REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `decks` ADD `tags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `decks` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `decks` ADD `trashed_at` integer;--> statement-breakpoint
ALTER TABLE `decks` ADD `link_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `decks_link_key_unique` ON `decks` (`link_key`);--> statement-breakpoint
CREATE INDEX `deck_by_owner` ON `decks` (`owner_id`);--> statement-breakpoint
UPDATE `decks` SET `owner_id` = (SELECT `owner_id` FROM `rooms` WHERE 'followup-' || `rooms`.`code` = `decks`.`id`);--> statement-breakpoint
INSERT INTO `deck_versions` (`deck_id`, `number`, `by_id`, `started_at`, `at`, `content`)
SELECT `id`, 1, `owner_id`, `updated_at`, `updated_at`, json_object('title', `title`, 'description', `description`, 'tags', json('[]'), 'weightIndex', `weight_index`, 'questions', json(`questions`))
FROM `decks` WHERE `owner_id` IS NOT NULL;
