// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Locale } from "../../graphql/scalars.ts";
import { AdminDateTimeRange, AdminMember } from "./members.ts";
import { AdminActor } from "./tiers.ts";
import { AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminMessageKind = {
  WELCOME: "WELCOME",
  POINTS_EXPIRING: "POINTS_EXPIRING",
  TIER_REACHED: "TIER_REACHED",
  COUPON_ISSUED: "COUPON_ISSUED",
  REFERRAL_REWARDED: "REFERRAL_REWARDED",
  IDENTITY_CODE: "IDENTITY_CODE",
} as const;
export type AdminMessageKind = keyof typeof AdminMessageKind;
registerEnumType(AdminMessageKind, {
  name: "MessageKind",
  description: "What an e-mail is sent for.",
  valuesConfig: {
    WELCOME: { description: "A customer enrolled." },
    POINTS_EXPIRING: { description: "Points will expire soon." },
    TIER_REACHED: { description: "A member reached a higher tier." },
    COUPON_ISSUED: { description: "A member was given a coupon." },
    REFERRAL_REWARDED: { description: "A referral earned the member a reward." },
    IDENTITY_CODE: { description: "A member proves an e-mail address; sent to that address." },
  },
});

export const AdminMessageOrderField = { CREATED_AT: "CREATED_AT" } as const;
export type AdminMessageOrderField = keyof typeof AdminMessageOrderField;
registerEnumType(AdminMessageOrderField, {
  name: "MessageOrderField",
  description: "What messages can be ordered by.",
  valuesConfig: { CREATED_AT: { description: "When the event happened." } },
});

export const AdminMessagePurpose = { SERVICE: "SERVICE", MARKETING: "MARKETING" } as const;
export type AdminMessagePurpose = keyof typeof AdminMessagePurpose;
registerEnumType(AdminMessagePurpose, {
  name: "MessagePurpose",
  description: "On what ground an e-mail is sent.",
  valuesConfig: {
    SERVICE: {
      description: "It answers an action of the member, or warns of a loss: sent without consent.",
    },
    MARKETING: {
      description:
        "Sent only with the member's consent to `marketing` by `email`, and with a way to unsubscribe.",
    },
  },
});

export const AdminMessageSkipReason = {
  NO_ADDRESS: "NO_ADDRESS",
  NO_CONSENT: "NO_CONSENT",
  NOT_ACTIVE: "NOT_ACTIVE",
  OUTDATED: "OUTDATED",
  SWITCHED_OFF: "SWITCHED_OFF",
} as const;
export type AdminMessageSkipReason = keyof typeof AdminMessageSkipReason;
registerEnumType(AdminMessageSkipReason, {
  name: "MessageSkipReason",
  description: "Why an e-mail was not sent.",
  valuesConfig: {
    NO_ADDRESS: { description: "The member has no e-mail address." },
    NO_CONSENT: { description: "The member has not agreed to marketing by e-mail." },
    NOT_ACTIVE: { description: "The member is suspended, or the account is closed." },
    OUTDATED: {
      description:
        "It is true no longer: the points are spent, the coupon is used, the tier is another.",
    },
    SWITCHED_OFF: { description: "It was switched off." },
  },
});

export const AdminMessageStatus = {
  WAITING: "WAITING",
  SENT: "SENT",
  SKIPPED: "SKIPPED",
  FAILED: "FAILED",
} as const;
export type AdminMessageStatus = keyof typeof AdminMessageStatus;
registerEnumType(AdminMessageStatus, {
  name: "MessageStatus",
  description: "How far an e-mail has come.",
  valuesConfig: {
    WAITING: { description: "It is to be sent, or sent again." },
    SENT: { description: "The mail server took it." },
    SKIPPED: { description: "It was not to be sent: see `skippedFor`." },
    FAILED: { description: "The mail server refused it, or it was tried for two days." },
  },
});

@InputType("CancelScheduledMessageTemplateInput", {
  description: "Which scheduled version to cancel.",
})
export class AdminCancelScheduledMessageTemplateInput {
  @Field(() => AdminMessageKind, { description: "What it is sent for." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => Int, { description: "The scheduled version." })
  version!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("DiscardMessageTemplateDraftInput", { description: "Which draft to discard." })
export class AdminDiscardMessageTemplateDraftInput {
  @Field(() => AdminMessageKind, { description: "What it is sent for." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;
}

@InputType("MessageContentInput", { description: "The words of an e-mail, as Liquid templates." })
export class AdminMessageContentInput {
  @Field(() => String, { description: "The subject." })
  subject!: string;

  @Field(() => String, { description: "The body of the e-mail, as HTML." })
  html!: string;

  @Field(() => String, { description: "The same as plain text." })
  text!: string;
}

@InputType("MessageFilter", {
  description: "Which messages to list. What is left out does not matter.",
})
export class AdminMessageFilter {
  @Field(() => [AdminMessageKind], { nullable: true, description: "Those of these kinds." })
  kinds?: Of<AdminMessageKind>[] | null;

  @Field(() => [AdminMessageStatus], { nullable: true, description: "Those that stand like this." })
  statuses?: Of<AdminMessageStatus>[] | null;

  @Field(() => ID, { nullable: true, description: "Those to this member (`mem_…`)." })
  memberId?: string | null;

  @Field(() => AdminDateTimeRange, {
    nullable: true,
    description: "Those whose event happened within.",
  })
  createdAt?: Of<AdminDateTimeRange> | null;
}

@InputType("MessageOrder", { description: "In which order to list messages." })
export class AdminMessageOrder {
  @Field(() => AdminMessageOrderField, { description: "By what." })
  field!: Of<AdminMessageOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@InputType("MessageSwitchInput", { description: "Whether one kind of e-mail is sent." })
export class AdminMessageSwitchInput {
  @Field(() => AdminMessageKind, { description: "Which." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Boolean, { description: "Whether it is sent." })
  enabled!: boolean;
}

@InputType("PreviewMessageInput", { description: "An e-mail to look at." })
export class AdminPreviewMessageInput {
  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => AdminMessageContentInput, {
    nullable: true,
    description: "With these words; the draft, or else what is sent, when left out.",
  })
  content?: Of<AdminMessageContentInput> | null;

  @Field(() => ID, {
    nullable: true,
    description: "For this member (`mem_…`); a sample member when omitted.",
  })
  memberId?: string | null;
}

@InputType("PublishMessageTemplateInput", { description: "Which draft of a template to publish." })
export class AdminPublishMessageTemplateInput {
  @Field(() => AdminMessageKind, { description: "What it is sent for." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on it is sent; now when left out.",
  })
  at?: Date | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ResendMessageInput", { description: "A message to send again." })
export class AdminResendMessageInput {
  @Field(() => ID, { description: "The message's id (`mail_…`)." })
  id!: string;
}

@InputType("ResetMessageTemplateInput", {
  description: "An e-mail that goes back to its built-in words.",
})
export class AdminResetMessageTemplateInput {
  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => Int, { description: "Its version as it was looked at." })
  version!: number;
}

@InputType("RevertMessageTemplateInput", { description: "Which version to go back to." })
export class AdminRevertMessageTemplateInput {
  @Field(() => AdminMessageKind, { description: "What it is sent for." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => Int, { description: "The version that was looked at, the draft's if there is one." })
  version!: number;

  @Field(() => Int, { description: "The version to make a draft of." })
  toVersion!: number;
}

@InputType("SaveMessageTemplateInput", { description: "An e-mail whose words are changed." })
export class AdminSaveMessageTemplateInput {
  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "In which language: one of the program's." })
  locale!: string;

  @Field(() => Int, { description: "Its version when editing began; 0 when it was never changed." })
  version!: number;

  @Field(() => AdminMessageContentInput, {
    nullable: true,
    description: "The words; the draft there is when left out.",
  })
  content?: Of<AdminMessageContentInput> | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it is sent from now on; it is kept as a draft if not.",
  })
  publish!: boolean | null;
}

@InputType("SendTestMessageInput", { description: "A test." })
export class AdminSendTestMessageInput {
  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind!: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => String, { description: "To which address. It is forgotten when the test was sent." })
  to!: string;
}

@InputType("SwitchMessagesInput", { description: "Which kinds of e-mail are sent." })
export class AdminSwitchMessagesInput {
  @Field(() => [AdminMessageSwitchInput], { description: "Each kind once." })
  switches!: Of<AdminMessageSwitchInput>[];
}

@ObjectType("CancelScheduledMessageTemplatePayload", {
  description: "The result of cancelling a version.",
  simpleResolvers: true,
})
export class AdminCancelScheduledMessageTemplatePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMessageTemplate, {
    nullable: true,
    description: "The template as it is now; null when it was refused.",
  })
  template?: Of<AdminMessageTemplate> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DiscardMessageTemplateDraftPayload", {
  description: "The result of discarding a draft.",
  simpleResolvers: true,
})
export class AdminDiscardMessageTemplateDraftPayload {
  @Field(() => AdminMessageTemplate, {
    nullable: true,
    description: "The template as it is now; null when it was refused.",
  })
  template?: Of<AdminMessageTemplate> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Message", {
  description: "An e-mail that was sent, is to be, or was not.",
  simpleResolvers: true,
})
export class AdminMessage {
  @Field(() => ID, { description: "The message's id (`mail_…`); also in its `Message-ID`." })
  id?: string;

  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind?: Of<AdminMessageKind>;

  @Field(() => ID, { nullable: true, description: "The receiver (`mem_…`); null for a test." })
  memberId?: string | null;

  @Field(() => AdminMember, { nullable: true, description: "The receiver; null for a test." })
  member?: Of<AdminMember> | null;

  @Field(() => Boolean, { description: "Whether it is a test." })
  test?: boolean;

  @Field(() => AdminMessageStatus, { description: "How far it has come." })
  status?: Of<AdminMessageStatus>;

  @Field(() => AdminMessageSkipReason, {
    nullable: true,
    description: "Why it was not sent; null when nothing keeps it from being sent.",
  })
  skippedFor?: Of<AdminMessageSkipReason> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the mail server last answered: the SMTP code, or what went wrong with the connection. Null when nothing did.",
  })
  error?: string | null;

  @Field(() => DateTime, { description: "When the event happened." })
  createdAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the mail server took it; null when it hasn't.",
  })
  sentAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is tried next, by the program's clock; null when it isn't.",
  })
  nextAttemptAt?: Date | null;
}

@ObjectType("MessageConnection", { description: "A page of messages.", simpleResolvers: true })
export class AdminMessageConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminMessage], { description: "The messages." })
  nodes?: readonly Of<AdminMessage>[];

  @Field(() => [AdminMessageEdge], { description: "The messages with their cursors." })
  edges?: readonly Of<AdminMessageEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("MessageContent", {
  description: "The words of an e-mail, as Liquid templates (liquidjs.com).",
  simpleResolvers: true,
})
export class AdminMessageContent {
  @Field(() => String, { description: "The subject." })
  subject?: string;

  @Field(() => String, { description: "The body of the e-mail, as HTML." })
  html?: string;

  @Field(() => String, { description: "The same as plain text." })
  text?: string;
}

@ObjectType("MessageEdge", {
  description: "A message at its place in the list.",
  simpleResolvers: true,
})
export class AdminMessageEdge {
  @Field(() => AdminMessage, { description: "The message." })
  node?: Of<AdminMessage>;

  @Field(() => String, { description: "Its place; pass it as `after` to read on from here." })
  cursor?: string;
}

@ObjectType("MessagePreview", {
  description: "An e-mail as it would arrive.",
  simpleResolvers: true,
})
export class AdminMessagePreview {
  @Field(() => String, {
    nullable: true,
    description: "The subject; null when the template is wrong.",
  })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The whole page, as mail programs show it; null when the template is wrong.",
  })
  html?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The whole plain text; null when the template is wrong.",
  })
  text?: string | null;

  @Field(() => [AdminUserError], { description: "What is wrong; empty when nothing is." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("MessageTemplate", { description: "An e-mail in one language.", simpleResolvers: true })
export class AdminMessageTemplate {
  @Field(() => AdminMessageKind, { description: "What it is sent for." })
  kind?: Of<AdminMessageKind>;

  @Field(() => Locale, { description: "Its language." })
  locale?: string;

  @Field(() => AdminMessagePurpose, { description: "On what ground it is sent." })
  purpose?: Of<AdminMessagePurpose>;

  @Field(() => Boolean, { description: "Whether it is sent at all." })
  enabled?: boolean;

  @Field(() => Int, {
    description:
      "The version to name when saving: the draft's, or else that of what is sent; 0 before the first.",
  })
  version?: number;

  @Field(() => AdminMessageContent, { description: "As it is built in." })
  builtIn?: Of<AdminMessageContent>;

  @Field(() => AdminMessageContent, {
    nullable: true,
    description: "As it is sent instead; null when it is sent as it is built in.",
  })
  published?: Of<AdminMessageContent> | null;

  @Field(() => AdminMessageContent, {
    nullable: true,
    description: "A change that is not sent yet; null when there is none.",
  })
  draft?: Of<AdminMessageContent> | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the draft was written, or else what is sent; null when neither was ever changed.",
  })
  savedAt?: Date | null;

  @Field(() => AdminActor, {
    nullable: true,
    description: "Who wrote the draft, or else what is sent; null when neither was ever changed.",
  })
  savedBy?: Of<AdminActor> | null;

  @Field(() => AdminScheduledMessageTemplate, {
    nullable: true,
    description: "The version that is sent from its time on; null when none is scheduled.",
  })
  scheduled?: Of<AdminScheduledMessageTemplate> | null;

  @Field(() => [AdminMessageVariable], { description: "What can stand in it." })
  variables?: readonly Of<AdminMessageVariable>[];
}

@ObjectType("MessageVariable", {
  description: "Something that can stand in a template.",
  simpleResolvers: true,
})
export class AdminMessageVariable {
  @Field(() => String, { description: "How it is written, without braces: `member.name`." })
  name?: string;

  @Field(() => String, { description: "What it is, in the caller's language." })
  description?: string;

  @Field(() => String, { description: "What it may be." })
  example?: string;
}

@ObjectType("PublishMessageTemplatePayload", {
  description: "The result of publishing a template.",
  simpleResolvers: true,
})
export class AdminPublishMessageTemplatePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMessageTemplate, {
    nullable: true,
    description: "The template as it is now; null when it was refused.",
  })
  template?: Of<AdminMessageTemplate> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ResendMessagePayload", {
  description: "The result of sending a message again.",
  simpleResolvers: true,
})
export class AdminResendMessagePayload {
  @Field(() => AdminMessage, {
    nullable: true,
    description: "The message, on its way; null when it was refused.",
  })
  message?: Of<AdminMessage> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ResetMessageTemplatePayload", {
  description: "The result of resetting a template.",
  simpleResolvers: true,
})
export class AdminResetMessageTemplatePayload {
  @Field(() => AdminMessageTemplate, {
    nullable: true,
    description: "The template as it is now; null when it was refused.",
  })
  template?: Of<AdminMessageTemplate> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RevertMessageTemplatePayload", {
  description: "The result of going back to a version.",
  simpleResolvers: true,
})
export class AdminRevertMessageTemplatePayload {
  @Field(() => AdminMessageTemplate, {
    nullable: true,
    description: "The template as it is now; null when it was refused.",
  })
  template?: Of<AdminMessageTemplate> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveMessageTemplatePayload", {
  description: "The result of saving a template.",
  simpleResolvers: true,
})
export class AdminSaveMessageTemplatePayload {
  @Field(() => AdminMessageTemplate, {
    nullable: true,
    description: "The template as it is now; null when it was refused.",
  })
  template?: Of<AdminMessageTemplate> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ScheduledMessageTemplate", {
  description: "A version of an e-mail that is published for later.",
  simpleResolvers: true,
})
export class AdminScheduledMessageTemplate {
  @Field(() => Int, { description: "Its number." })
  version?: number;

  @Field(() => DateTime, { description: "From when on it is sent." })
  inForceFrom?: Date;

  @Field(() => AdminMessageContent, {
    nullable: true,
    description: "Its content; null when the built-in one is sent again.",
  })
  content?: Of<AdminMessageContent> | null;
}

@ObjectType("SendTestMessagePayload", {
  description: "The result of sending a test.",
  simpleResolvers: true,
})
export class AdminSendTestMessagePayload {
  @Field(() => AdminMessage, {
    nullable: true,
    description: "The message, on its way; null when it was refused.",
  })
  message?: Of<AdminMessage> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SwitchMessagesPayload", {
  description: "The result of switching messages on or off.",
  simpleResolvers: true,
})
export class AdminSwitchMessagesPayload {
  @Field(() => [AdminMessageTemplate], {
    nullable: true,
    description: "Every template as it is now, in the caller's language; null when it was refused.",
  })
  templates?: readonly Of<AdminMessageTemplate>[] | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMessageTemplateHistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminMutationResendMessageArgs {
  @Field(() => AdminResendMessageInput, { description: "Which." })
  input!: Of<AdminResendMessageInput>;
}

@ArgsType()
export class AdminMutationSaveMessageTemplateArgs {
  @Field(() => AdminSaveMessageTemplateInput, {
    description: "Which, what version of it was edited, and what it is to be.",
  })
  input!: Of<AdminSaveMessageTemplateInput>;
}

@ArgsType()
export class AdminMutationPublishMessageTemplateArgs {
  @Field(() => AdminPublishMessageTemplateInput, { description: "Which draft, and when." })
  input!: Of<AdminPublishMessageTemplateInput>;
}

@ArgsType()
export class AdminMutationCancelScheduledMessageTemplateArgs {
  @Field(() => AdminCancelScheduledMessageTemplateInput, { description: "Which version." })
  input!: Of<AdminCancelScheduledMessageTemplateInput>;
}

@ArgsType()
export class AdminMutationDiscardMessageTemplateDraftArgs {
  @Field(() => AdminDiscardMessageTemplateDraftInput, { description: "Which draft." })
  input!: Of<AdminDiscardMessageTemplateDraftInput>;
}

@ArgsType()
export class AdminMutationRevertMessageTemplateArgs {
  @Field(() => AdminRevertMessageTemplateInput, { description: "To which version." })
  input!: Of<AdminRevertMessageTemplateInput>;
}

@ArgsType()
export class AdminMutationResetMessageTemplateArgs {
  @Field(() => AdminResetMessageTemplateInput, {
    description: "Which, and what version of it was looked at.",
  })
  input!: Of<AdminResetMessageTemplateInput>;
}

@ArgsType()
export class AdminMutationSwitchMessagesArgs {
  @Field(() => AdminSwitchMessagesInput, { description: "What to switch on and off." })
  input!: Of<AdminSwitchMessagesInput>;
}

@ArgsType()
export class AdminMutationSendTestMessageArgs {
  @Field(() => AdminSendTestMessageInput, { description: "Which message, and the address." })
  input!: Of<AdminSendTestMessageInput>;
}

@ArgsType()
export class AdminQueryMessageTemplatesArgs {
  @Field(() => AdminMessageKind, { nullable: true, description: "Only of this kind." })
  kind?: Of<AdminMessageKind> | null;

  @Field(() => Locale, { nullable: true, description: "Only in this language." })
  locale?: string | null;
}

@ArgsType()
export class AdminQueryPreviewMessageArgs {
  @Field(() => AdminPreviewMessageInput, { description: "Which, with what in it." })
  input!: Of<AdminPreviewMessageInput>;
}

@ArgsType()
export class AdminQueryMessagesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What to look for in names, e-mail addresses, phone and card numbers of members.",
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those to this member (`mem_…`)." })
  memberId?: string | null;

  @Field(() => AdminMessageKind, { nullable: true, description: "Only of this kind." })
  kind?: Of<AdminMessageKind> | null;

  @Field(() => AdminMessageStatus, {
    nullable: true,
    description: "Only those that stand like this.",
  })
  status?: Of<AdminMessageStatus> | null;

  @Field(() => AdminMessageFilter, { nullable: true, description: "Only messages like this." })
  where?: Of<AdminMessageFilter> | null;

  @Field(() => AdminMessageOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminMessageOrder> | null;
}
