ALTER TABLE `answers` ADD `carried` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `carried` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `decks` ADD `weight_index` text DEFAULT 'from-to' NOT NULL;