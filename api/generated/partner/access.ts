// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Duration } from "../../graphql/scalars.ts";
import { PartnerPageInfo, PartnerUserError } from "./vocabulary.ts";
type Of<T> = T;

export const PartnerAccessKeyKind = { PARTNER: "PARTNER", FEED: "FEED" } as const;
export type PartnerAccessKeyKind = keyof typeof PartnerAccessKeyKind;
registerEnumType(PartnerAccessKeyKind, {
  name: "AccessKeyKind",
  description: "What a key opens.",
  valuesConfig: {
    PARTNER: { description: "This API, as far as its scopes reach, and the feed (`pt_…`)." },
    FEED: { description: "The feed alone, for reading (`ft_…`)." },
  },
});

@InputType("CreateFeedTokenInput", { description: "A new feed token." })
export class PartnerCreateFeedTokenInput {
  @Field(() => String, {
    description: "What it is for, such as `Shop import`: 1 to 100 characters.",
  })
  title!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it works; without an end when left out.",
  })
  expiresAt?: Date | null;

  @Field(() => String, { description: "Makes a retry return the first answer." })
  idempotencyKey!: string;
}

@InputType("RevokeAccessKeyInput", { description: "Which key ends." })
export class PartnerRevokeAccessKeyInput {
  @Field(() => ID, { description: "The id of the key or feed token (`key_…`)." })
  id!: string;

  @Field(() => String, { description: "Makes a retry return the first answer." })
  idempotencyKey!: string;
}

@InputType("RotateAccessKeyInput", { description: "Which key gets a successor." })
export class PartnerRotateAccessKeyInput {
  @Field(() => ID, { description: "The id of the key or feed token (`key_…`)." })
  id!: string;

  @Field(() => Duration, {
    description:
      "How long the old one goes on working, such as `P1D`: at most 30 days. `PT0S` ends it at once.",
  })
  overlap!: string;

  @Field(() => String, { description: "Makes a retry return the first answer." })
  idempotencyKey!: string;
}

@ObjectType("AccessKey", {
  description: "A key of the partner, or a token that reads its feed.",
  simpleResolvers: true,
})
export class PartnerAccessKey {
  @Field(() => ID, { description: "Its id (`key_…`)." })
  id?: string;

  @Field(() => PartnerAccessKeyKind, { description: "What it opens." })
  kind?: Of<PartnerAccessKeyKind>;

  @Field(() => String, { description: "What it is for." })
  title?: string;

  @Field(() => [String], { description: "What it may do; a feed token has none." })
  scopes?: readonly string[];

  @Field(() => String, { description: "Its first characters, by which people tell keys apart." })
  start?: string;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was last used, to within a minute. Null when it never was.",
  })
  lastUsedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it works. Null: without an end.",
  })
  expiresAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was revoked. Null when it was not.",
  })
  revokedAt?: Date | null;

  @Field(() => [String], {
    description:
      "From which addresses it may be used, such as `203.0.113.7` or `2001:db8::/32`. Empty: from any.",
  })
  allowedAddresses?: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description:
      "How much cost a second may be asked for with it, and ten times as much at once (2,000 at least), where the program\nlimits it. Requests over plain HTTP, such as `/partner/feed`, cost 100 each and are counted by themselves. Null when it\ndoes not.",
  })
  costPerSecond?: number | null;
}

@ObjectType("AccessKeyConnection", { description: "A page of keys.", simpleResolvers: true })
export class PartnerAccessKeyConnection {
  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount?: number;

  @Field(() => [PartnerAccessKey], { description: "The keys." })
  nodes?: readonly Of<PartnerAccessKey>[];

  @Field(() => [PartnerAccessKeyEdge], { description: "The keys with their cursors." })
  edges?: readonly Of<PartnerAccessKeyEdge>[];

  @Field(() => PartnerPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<PartnerPageInfo>;
}

@ObjectType("AccessKeyEdge", { description: "A key and its cursor.", simpleResolvers: true })
export class PartnerAccessKeyEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => PartnerAccessKey, { description: "The key." })
  node?: Of<PartnerAccessKey>;
}

@ObjectType("CreateFeedTokenPayload", {
  description: "A new feed token, or why there is none.",
  simpleResolvers: true,
})
export class PartnerCreateFeedTokenPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier call with the same key.",
  })
  replayed?: boolean;

  @Field(() => PartnerAccessKey, { nullable: true, description: "What is known of the token." })
  key?: Of<PartnerAccessKey> | null;

  @Field(() => String, {
    nullable: true,
    description: "The token itself. Null when this is a repeat: then rotate it to get another.",
  })
  secret?: string | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was made." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("RevokeAccessKeyPayload", {
  description: "A key that ended, or why not.",
  simpleResolvers: true,
})
export class PartnerRevokeAccessKeyPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier call with the same key.",
  })
  replayed?: boolean;

  @Field(() => PartnerAccessKey, { nullable: true, description: "The key as it is now." })
  key?: Of<PartnerAccessKey> | null;

  @Field(() => [PartnerUserError], {
    description: "Why it was refused; empty when it was revoked.",
  })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("RotateAccessKeyPayload", {
  description: "A key's successor, or why there is none.",
  simpleResolvers: true,
})
export class PartnerRotateAccessKeyPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier call with the same key.",
  })
  replayed?: boolean;

  @Field(() => PartnerAccessKey, { nullable: true, description: "What is known of the new key." })
  key?: Of<PartnerAccessKey> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The new key itself. Null when this is a repeat: then rotate it again to get another.",
  })
  secret?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when the old key works." })
  previousUntil?: Date | null;

  @Field(() => [PartnerUserError], {
    description: "Why it was refused; empty when it was rotated.",
  })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ArgsType()
export class PartnerMutationCreateFeedTokenArgs {
  @Field(() => PartnerCreateFeedTokenInput, { description: "The token." })
  input!: Of<PartnerCreateFeedTokenInput>;
}

@ArgsType()
export class PartnerMutationRotateAccessKeyArgs {
  @Field(() => PartnerRotateAccessKeyInput, { description: "Which, and how long both work." })
  input!: Of<PartnerRotateAccessKeyInput>;
}

@ArgsType()
export class PartnerMutationRevokeAccessKeyArgs {
  @Field(() => PartnerRevokeAccessKeyInput, { description: "Which." })
  input!: Of<PartnerRevokeAccessKeyInput>;
}

@ArgsType()
export class PartnerQueryAccessKeysArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}
