// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Points } from "../../graphql/scalars.ts";
import { StorefrontMemberBy } from "./members.ts";
import { StorefrontMoney, StorefrontPageInfo, StorefrontUserError } from "./vocabulary.ts";
type Of<T> = T;

export const StorefrontReferralChannel = {
  EMAIL: "EMAIL",
  ZALO: "ZALO",
  FACEBOOK: "FACEBOOK",
  MESSENGER: "MESSENGER",
  SMS: "SMS",
  COPY: "COPY",
} as const;
export type StorefrontReferralChannel = keyof typeof StorefrontReferralChannel;
registerEnumType(StorefrontReferralChannel, {
  name: "ReferralChannel",
  description: "The channels a referral can be shared on.",
  valuesConfig: {
    EMAIL: { description: "E-mail." },
    ZALO: { description: "Zalo." },
    FACEBOOK: { description: "A post on Facebook." },
    MESSENGER: { description: "Facebook Messenger." },
    SMS: { description: "A text message." },
    COPY: { description: "The clipboard." },
  },
});

export const StorefrontReferralStatus = {
  INVITED: "INVITED",
  JOINED: "JOINED",
  QUALIFIED: "QUALIFIED",
  REWARDED: "REWARDED",
  EXPIRED: "EXPIRED",
  REJECTED: "REJECTED",
  IN_REVIEW: "IN_REVIEW",
  REVERSED: "REVERSED",
} as const;
export type StorefrontReferralStatus = keyof typeof StorefrontReferralStatus;
registerEnumType(StorefrontReferralStatus, {
  name: "ReferralStatus",
  description: "How far a referral has come.",
  valuesConfig: {
    INVITED: { description: "The friend was invited." },
    JOINED: { description: "The friend has joined the program." },
    QUALIFIED: { description: "The friend has bought enough." },
    REWARDED: { description: "The rewards were given." },
    EXPIRED: { description: "The friend did not join or buy in time." },
    REJECTED: { description: "The referral was refused." },
    IN_REVIEW: { description: "The program's staff is looking at it." },
    REVERSED: { description: "The rewards were reversed." },
  },
});

@InputType("RecordInvitationInput", { description: "An invitation." })
export class StorefrontRecordInvitationInput {
  @Field(() => StorefrontMemberBy, {
    description: "The member who invites: exactly one way to name it.",
  })
  member!: Of<StorefrontMemberBy>;

  @Field(() => String, {
    nullable: true,
    description: "The friend's given name, to show in the member's list.",
  })
  refereeName?: string | null;

  @Field(() => StorefrontReferralChannel, {
    nullable: true,
    description: "How the friend was invited.",
  })
  channel?: Of<StorefrontReferralChannel> | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second invitation.",
  })
  idempotencyKey!: string;
}

@ObjectType("MemberReferral", {
  description: "A member's referral code and its referrals.",
  simpleResolvers: true,
})
export class StorefrontMemberReferral {
  @Field(() => String, { description: "The code a friend joins with." })
  code?: string;

  @Field(() => String, { description: "The link to share; it carries the code." })
  url?: string;

  @Field(() => Int, { description: "How many friends were invited, joined or not." })
  invitedCount?: number;

  @Field(() => Int, { description: "How many of them earned the member a reward." })
  rewardedCount?: number;

  @Field(() => [StorefrontReferralMessage], {
    description: "Ready messages to share, one for each channel.",
  })
  messages?: readonly Of<StorefrontReferralMessage>[];
}

@ObjectType("RecordInvitationPayload", {
  description: "The result of recording an invitation.",
  simpleResolvers: true,
})
export class StorefrontRecordInvitationPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontReferral, {
    nullable: true,
    description: "The referral; null when it was refused.",
  })
  referral?: Of<StorefrontReferral> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("Referral", { description: "A friend that a member invited.", simpleResolvers: true })
export class StorefrontReferral {
  @Field(() => ID, { description: "The referral's id (`ref_…`)." })
  id?: string;

  @Field(() => StorefrontReferralStatus, { description: "How far it has come." })
  status?: Of<StorefrontReferralStatus>;

  @Field(() => String, {
    nullable: true,
    description: "The friend's first name and initial; null when not known.",
  })
  refereeName?: string | null;

  @Field(() => DateTime, { description: "When it began." })
  createdAt?: Date;
}

@ObjectType("ReferralConnection", { description: "A page of referrals.", simpleResolvers: true })
export class StorefrontReferralConnection {
  @Field(() => [StorefrontReferral], { description: "The referrals." })
  nodes?: readonly Of<StorefrontReferral>[];

  @Field(() => [StorefrontReferralEdge], { description: "The referrals with their cursors." })
  edges?: readonly Of<StorefrontReferralEdge>[];

  @Field(() => StorefrontPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("ReferralEdge", { description: "A referral and its cursor.", simpleResolvers: true })
export class StorefrontReferralEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontReferral, { description: "The referral." })
  node?: Of<StorefrontReferral>;
}

@ObjectType("ReferralMessage", {
  description: "A message to share on one channel.",
  simpleResolvers: true,
})
export class StorefrontReferralMessage {
  @Field(() => StorefrontReferralChannel, { description: "The channel." })
  channel?: Of<StorefrontReferralChannel>;

  @Field(() => String, { description: "The text, with the link in it." })
  text?: string;

  @Field(() => String, {
    description:
      "A link that opens the channel with the text filled in. `ZALO`, `FACEBOOK` and `MESSENGER` take no text, only the\nreferral link; for `COPY` it is the referral link itself.",
  })
  url?: string;
}

@ObjectType("ReferralWelcome", {
  description: "What a friend gets who joins with a code and buys.",
  simpleResolvers: true,
})
export class StorefrontReferralWelcome {
  @Field(() => Points, { description: "How many points; 0 for none." })
  points?: number;

  @Field(() => String, { nullable: true, description: "The name of the coupon; null for none." })
  couponTitle?: string | null;

  @Field(() => StorefrontMoney, { description: "What the friend's first purchase must come to." })
  minimumPurchase?: Of<StorefrontMoney>;

  @Field(() => Int, {
    description: "Within how many days of joining, the day of joining not counted.",
  })
  days?: number;
}

@ObjectType("Referrer", {
  description: "A member who invites, as its friend may see it.",
  simpleResolvers: true,
})
export class StorefrontReferrer {
  @Field(() => String, { description: "The code as `enrollMember` takes it." })
  code?: string;

  @Field(() => String, {
    nullable: true,
    description: "The member's first name and initial; null when not known.",
  })
  name?: string | null;

  @Field(() => StorefrontReferralWelcome, { description: "What the friend gets, and for what." })
  welcome?: Of<StorefrontReferralWelcome>;
}

@ArgsType()
export class StorefrontMemberReferralReferralsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class StorefrontMutationRecordInvitationArgs {
  @Field(() => StorefrontRecordInvitationInput, { description: "The invitation." })
  input!: Of<StorefrontRecordInvitationInput>;
}

@ArgsType()
export class StorefrontQueryReferrerArgs {
  @Field(() => String, {
    description: "The code as it was typed or followed: any case, with spaces or hyphens.",
  })
  code!: string;
}
