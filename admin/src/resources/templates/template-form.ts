import type { MessageKind, MessageTemplateEditorQuery } from "../../../../client/admin.ts";
import { changesBetween } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import type { PublishedVersion } from "../../components/versions/version-history.tsx";

export type Template = MessageTemplateEditorQuery["messageTemplates"][number];

/** The words of an e-mail, as the form holds them. */
export interface TemplateValues {
  subject: string;
  html: string;
  text: string;
}

export const PARTS = ["subject", "html", "text"] as const satisfies (keyof TemplateValues)[];

export const MESSAGE_KINDS = [
  "WELCOME",
  "POINTS_EXPIRING",
  "TIER_REACHED",
  "COUPON_ISSUED",
  "REFERRAL_REWARDED",
  "IDENTITY_CODE",
] as const satisfies readonly MessageKind[];

/** What is edited: the draft, or else what is sent. */
export function storedIn({ draft, published, builtIn, version }: Template) {
  const { subject, html, text } = draft ?? published ?? builtIn;
  return { values: { subject, html, text }, version };
}

/** How the draft differs from what is sent, in the paths of the API's own changes. */
export function draftChanges({ draft, published, builtIn }: Template): ConfigurationChange[] {
  return changesBetween({ ...(published ?? builtIn) }, { ...draft });
}

/** The version that is sent: the newest that has begun; null where the built-in one is. */
export function liveVersion({ published, scheduled, history }: Template): number | null {
  if (!published) return null;
  const hasBegun = ({ version, cancelled }: PublishedVersion) =>
    !cancelled && version < (scheduled?.version ?? Infinity);
  return history.nodes.find(hasBegun)?.version ?? null;
}
