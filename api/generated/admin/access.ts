// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Duration, Points } from "../../graphql/scalars.ts";
import { AdminPartner } from "./partners.ts";
import { AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminAccessKeyKind = {
  PUBLISHABLE: "PUBLISHABLE",
  SECRET: "SECRET",
  ADMIN: "ADMIN",
  PARTNER: "PARTNER",
  FEED: "FEED",
} as const;
export type AdminAccessKeyKind = keyof typeof AdminAccessKeyKind;
registerEnumType(AdminAccessKeyKind, {
  name: "AccessKeyKind",
  description: "Who uses a key, and so which API it opens.",
  valuesConfig: {
    PUBLISHABLE: {
      description: "Browsers of visitors, for public data of the storefront API (`pk_…`).",
    },
    SECRET: {
      description:
        "Servers and tills, for the storefront API (`sk_…`). It must never reach a browser.",
    },
    ADMIN: { description: "Back-office automation, for this API (`ak_…`)." },
    PARTNER: { description: "A partner company, for the partner API (`pt_…`)." },
    FEED: {
      description:
        "Tools of a partner company that read `GET /partner/feed`, and nothing else: a feed token (`ft_…`).",
    },
  },
});

@InputType("AccessKeyLimitsInput", {
  description:
    "How many points may be moved by hand with a key: given, taken or sent. Above that somebody else has to approve it.",
})
export class AdminAccessKeyLimitsInput {
  @Field(() => Points, {
    nullable: true,
    description: "At once, to or from one member; any number when left out.",
  })
  pointsPerTime?: number | null;

  @Field(() => Points, {
    nullable: true,
    description: "In a day of the program, to and from all members; any number when left out.",
  })
  pointsPerDay?: number | null;
}

@InputType("CreateAccessKeyInput", { description: "A new access key." })
export class AdminCreateAccessKeyInput {
  @Field(() => AdminAccessKeyKind, { description: "Who uses it." })
  kind!: Of<AdminAccessKeyKind>;

  @Field(() => String, { description: "What it is for, such as `Web shop`: 1 to 100 characters." })
  title!: string;

  @Field(() => [String], {
    defaultValue: [],
    description:
      "What it may do: for `SECRET` and `ADMIN` keys at least one scope, for `PARTNER` keys any, for the others none.",
  })
  scopes!: string[];

  @Field(() => [String], {
    nullable: true,
    description:
      "From which pages browsers may use it, such as `https://shop.example`: for publishable keys only.",
  })
  origins?: string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it works; without an end when left out.",
  })
  expiresAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: "The company it is for (`ptn_…`): for partner keys and feed tokens.",
  })
  partnerId?: string | null;

  @Field(() => AdminAccessKeyLimitsInput, {
    nullable: true,
    description: "How many points may be given or taken by hand with it: for `ADMIN` keys.",
  })
  limits?: Of<AdminAccessKeyLimitsInput> | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "From which addresses it may be used, such as `203.0.113.7` or `2001:db8::/32`, at most 50: for all but publishable keys.\nFrom any when left out.",
  })
  allowedAddresses?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How much cost a second may be asked for with it, from 1: for `SECRET`, `ADMIN` and `PARTNER` keys. As much as the\ninstallation allows (`KEY_RATE`) when left out.",
  })
  costPerSecond?: number | null;

  @Field(() => String, { description: "Makes a retry return the first answer." })
  idempotencyKey!: string;
}

@InputType("LimitAccessKeyInput", { description: "From where a key may be used, and how much." })
export class AdminLimitAccessKeyInput {
  @Field(() => ID, { description: "The key's id (`key_…`)." })
  id!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      "From which addresses it may be used, such as `203.0.113.7` or `2001:db8::/32`, at most 50: for all but publishable keys.\nFrom any when left out.",
  })
  allowedAddresses?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How much cost a second may be asked for with it, from 1: for `SECRET`, `ADMIN` and `PARTNER` keys. As much as the\ninstallation allows (`KEY_RATE`) when left out.",
  })
  costPerSecond?: number | null;

  @Field(() => String, { description: "Makes a retry return the first answer." })
  idempotencyKey!: string;
}

@InputType("RevokeAccessKeyInput", { description: "Which key ends." })
export class AdminRevokeAccessKeyInput {
  @Field(() => ID, { description: "The key's id (`key_…`)." })
  id!: string;

  @Field(() => String, { description: "Makes a retry return the first answer." })
  idempotencyKey!: string;
}

@InputType("RotateAccessKeyInput", { description: "Which key gets a successor." })
export class AdminRotateAccessKeyInput {
  @Field(() => ID, { description: "The key's id (`key_…`)." })
  id!: string;

  @Field(() => Duration, {
    description:
      "How long the old key goes on working, such as `P1D`: at most 30 days. `PT0S` ends it at once.",
  })
  overlap!: string;

  @Field(() => String, { description: "Makes a retry return the first answer." })
  idempotencyKey!: string;
}

@ObjectType("AccessKey", {
  description: "A key with which a shop, an automation or a partner calls an API.",
  simpleResolvers: true,
})
export class AdminAccessKey {
  @Field(() => ID, { description: "The key's id (`key_…`)." })
  id?: string;

  @Field(() => AdminAccessKeyKind, { description: "Who uses it." })
  kind?: Of<AdminAccessKeyKind>;

  @Field(() => String, { description: "What it is for." })
  title?: string;

  @Field(() => [String], { description: "What it may do; a publishable key has none." })
  scopes?: readonly string[];

  @Field(() => [String], {
    description: "From which pages browsers may use it; only for publishable keys.",
  })
  origins?: readonly string[];

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

  @Field(() => AdminPartner, {
    nullable: true,
    description: "The company it belongs to. Null for keys of the program.",
  })
  partner?: Of<AdminPartner> | null;

  @Field(() => AdminAccessKeyLimits, {
    nullable: true,
    description: "How many points may be given or taken by hand with it. Null without limits.",
  })
  limits?: Of<AdminAccessKeyLimits> | null;

  @Field(() => [String], {
    description:
      "From which addresses it may be used, such as `203.0.113.7` or `2001:db8::/32`. Empty: from any.",
  })
  allowedAddresses?: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description:
      "How much cost a second may be asked for with it, and ten times as much at once (2,000 at least), where that is less than\nthe installation allows (`KEY_RATE`). Requests over plain HTTP, such as `/partner/feed`, cost 100 each and are counted by\nthemselves. Null without a limit of its own.",
  })
  costPerSecond?: number | null;
}

@ObjectType("AccessKeyConnection", { description: "A page of access keys.", simpleResolvers: true })
export class AdminAccessKeyConnection {
  @Field(() => [AdminAccessKey], { description: "The keys." })
  nodes?: readonly Of<AdminAccessKey>[];

  @Field(() => [AdminAccessKeyEdge], { description: "The keys, each with its place in the list." })
  edges?: readonly Of<AdminAccessKeyEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page ends." })
  pageInfo?: Of<AdminPageInfo>;

  @Field(() => Int, { description: "How many keys there are on all pages." })
  totalCount?: number;
}

@ObjectType("AccessKeyEdge", { description: "A key in a list.", simpleResolvers: true })
export class AdminAccessKeyEdge {
  @Field(() => AdminAccessKey, { description: "The key." })
  node?: Of<AdminAccessKey>;

  @Field(() => String, { description: "Its place in the list." })
  cursor?: string;
}

@ObjectType("AccessKeyLimits", {
  description:
    "How many points may be moved by hand with a key: given, taken or sent. Above that somebody else has to approve it.",
  simpleResolvers: true,
})
export class AdminAccessKeyLimits {
  @Field(() => Points, {
    nullable: true,
    description: "At once, to or from one member. Null: any number.",
  })
  pointsPerTime?: number | null;

  @Field(() => Points, {
    nullable: true,
    description:
      "In a day of the program, to and from all members, of whoever has the key: also after it was rotated. Null: any number.",
  })
  pointsPerDay?: number | null;
}

@ObjectType("CreateAccessKeyPayload", {
  description: "A new key, or why there is none.",
  simpleResolvers: true,
})
export class AdminCreateAccessKeyPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier call with the same key.",
  })
  replayed?: boolean;

  @Field(() => AdminAccessKey, { nullable: true, description: "What is known of the key." })
  key?: Of<AdminAccessKey> | null;

  @Field(() => String, {
    nullable: true,
    description: "The key itself. Null when this is a repeat: then rotate it to get another.",
  })
  secret?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was made." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("LimitAccessKeyPayload", {
  description: "A key as it is limited now, or why not.",
  simpleResolvers: true,
})
export class AdminLimitAccessKeyPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier call with the same key.",
  })
  replayed?: boolean;

  @Field(() => AdminAccessKey, { nullable: true, description: "The key as it is now." })
  key?: Of<AdminAccessKey> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was limited." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RevokeAccessKeyPayload", {
  description: "A key that ended, or why not.",
  simpleResolvers: true,
})
export class AdminRevokeAccessKeyPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier call with the same key.",
  })
  replayed?: boolean;

  @Field(() => AdminAccessKey, { nullable: true, description: "The key as it is now." })
  key?: Of<AdminAccessKey> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was revoked." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RotateAccessKeyPayload", {
  description: "A key's successor, or why there is none.",
  simpleResolvers: true,
})
export class AdminRotateAccessKeyPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier call with the same key.",
  })
  replayed?: boolean;

  @Field(() => AdminAccessKey, { nullable: true, description: "What is known of the new key." })
  key?: Of<AdminAccessKey> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The new key itself. Null when this is a repeat: then rotate it again to get another.",
  })
  secret?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when the old key works." })
  previousUntil?: Date | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was rotated." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMutationCreateAccessKeyArgs {
  @Field(() => AdminCreateAccessKeyInput, { description: "The key." })
  input!: Of<AdminCreateAccessKeyInput>;
}

@ArgsType()
export class AdminMutationRotateAccessKeyArgs {
  @Field(() => AdminRotateAccessKeyInput, { description: "Which, and how long both work." })
  input!: Of<AdminRotateAccessKeyInput>;
}

@ArgsType()
export class AdminMutationLimitAccessKeyArgs {
  @Field(() => AdminLimitAccessKeyInput, { description: "Which, and how." })
  input!: Of<AdminLimitAccessKeyInput>;
}

@ArgsType()
export class AdminMutationRevokeAccessKeyArgs {
  @Field(() => AdminRevokeAccessKeyInput, { description: "Which." })
  input!: Of<AdminRevokeAccessKeyInput>;
}

@ArgsType()
export class AdminQueryAccessKeysArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, instead of `after`: 0 to 10,000.",
  })
  offset?: number | null;
}

@ArgsType()
export class AdminQueryAccessKeyScopesArgs {
  @Field(() => AdminAccessKeyKind, { description: "The kind of the key." })
  kind!: Of<AdminAccessKeyKind>;
}
