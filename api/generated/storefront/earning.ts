// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/scalars.ts";
import { StorefrontMember, StorefrontMemberBy } from "./members.ts";
import { StorefrontEarnedPoints } from "./purchases.ts";
import { StorefrontUserError } from "./vocabulary.ts";
type Of<T> = T;

@InputType("RecordEventInput", { description: "Something a member did." })
export class StorefrontRecordEventInput {
  @Field(() => StorefrontMemberBy, {
    description: "Who did it: exactly one way to name the member.",
  })
  member!: Of<StorefrontMemberBy>;

  @Field(() => String, {
    description:
      "What was done, as rules name it: `review.posted`, `newsletter.joined`… 1 to 100 characters.",
  })
  name!: string;

  @Field(() => String, { description: "The system the event comes from: `web`, `app`…" })
  source!: string;

  @Field(() => String, { description: "The event's id in that system." })
  externalId!: string;

  @Field(() => DateTime, { description: "When it happened: at most five minutes ahead." })
  occurredAt!: Date;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("RecordEventPayload", {
  description: "The result of recording an event.",
  simpleResolvers: true,
})
export class StorefrontRecordEventPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to an event known before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontRecordedEvent, {
    nullable: true,
    description: "The event; null when it was refused.",
  })
  event?: Of<StorefrontRecordedEvent> | null;

  @Field(() => StorefrontEarnedPoints, {
    nullable: true,
    description: "What it earned; null when it was refused.",
  })
  earned?: Of<StorefrontEarnedPoints> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RecordedEvent", { description: "An event on record.", simpleResolvers: true })
export class StorefrontRecordedEvent {
  @Field(() => ID, { description: "The event's id (`evt_…`)." })
  id?: string;

  @Field(() => String, { description: "What was done." })
  name?: string;

  @Field(() => String, { description: "The system it comes from." })
  source?: string;

  @Field(() => String, { description: "Its id in that system." })
  externalId?: string;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt?: Date;
}

@ObjectType("WayToEarn", { description: "A way to earn points.", simpleResolvers: true })
export class StorefrontWayToEarn {
  @Field(() => ID, { description: "The id of the earning rule (`rule_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  title?: string;

  @Field(() => String, { description: "What it gives and when, in a sentence." })
  description?: string;
}

@ArgsType()
export class StorefrontMutationRecordEventArgs {
  @Field(() => StorefrontRecordEventInput, { description: "What happened." })
  input!: Of<StorefrontRecordEventInput>;
}
