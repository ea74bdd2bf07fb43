import { runtime } from "@/db/runtime";
import { type ReviewedSubmission, type ReviewRecords, reviewedSeats, reviewer } from "@/lib/review/records";
import type { Room } from "@/lib/room/room";

/** Everything that a review of a room is made from, read in turns with the lecture that may be running. */
export async function loadRecords(room: Room): Promise<ReviewRecords> {
  const { rooms, questions } = runtime();
  const { content } = await questions.of(room);
  const review = reviewer(room, content);
  const submissions: ReviewedSubmission[] = [];
  for await (const page of rooms.reviewedSubmissions(room.id))
    for (const row of page) {
      const reviewed = review(row);
      if (reviewed) submissions.push(reviewed);
    }
  const [everybody, openings] = await Promise.all([
    rooms.participants(room.id),
    rooms.roundOpenings(room.id),
  ]);
  return { room, content, participants: reviewedSeats(room, everybody), submissions, openings };
}
