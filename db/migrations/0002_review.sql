CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`room_id` text,
	`action` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_room` ON `audit` (`room_id`);--> statement-breakpoint
CREATE TABLE `room_rosters` (
	`room_id` text PRIMARY KEY NOT NULL,
	`roster_id` text NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`roster_id`) REFERENCES `rosters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `roster_matches` (
	`participant_id` text PRIMARY KEY NOT NULL,
	`roster_id` text NOT NULL,
	`row` integer NOT NULL,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`roster_id`) REFERENCES `rosters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `roster_students` (
	`roster_id` text NOT NULL,
	`row` integer NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`student_id` text,
	`section` text,
	`extra_time` real DEFAULT 1 NOT NULL,
	`cells` text NOT NULL,
	PRIMARY KEY(`roster_id`, `row`),
	FOREIGN KEY (`roster_id`) REFERENCES `rosters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rosters` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`file` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `rooms` ADD `deck_id` text;