import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { MemberReading } from "../members/member-reading.ts";
import { enrollMember } from "./enroll-member.ts";
import type { EnrollMember } from "./enroll-member.ts";

/** Enrolls a member for whoever asks, a shop or its staff, and shows it. */
export async function answerEnrollment(
  input: EnrollMember & { readonly idempotencyKey?: string | null },
  context: Context,
) {
  const answer = await answerMutation(context, {
    operation: "enrollMember",
    input,
    write: (work, content) => enrollMember(work, content, context.keyRing.keyedHash),
    show: ({ memberId, created }) => ({ created, member: new MemberReading(memberId, context) }),
  });
  return { created: false, ...answer };
}
