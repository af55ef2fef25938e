import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { MessageKind } from "../message-kind.ts";

export interface SwitchMessages {
  readonly switches: readonly { readonly kind: MessageKind; readonly enabled: boolean }[];
}

const SWITCH_KINDS = sql.write("switch kinds of message")`
  insert into message_switches (program_id, kind, enabled)
  select ${"programId"}, kind, enabled
  from unnest(${"kinds"}::text[], ${"enabled"}::boolean[]) s (kind, enabled) order by kind
  on conflict (program_id, kind) do update set enabled = excluded.enabled
`;

/**
 * Switches kinds of message on or off.
 * @throws Refusal INVALID
 */
export async function switchMessages(work: Work, { switches }: SwitchMessages): Promise<object> {
  const kinds = switches.map(({ kind }) => kind);
  const twice = kinds.findIndex((kind, at) => kinds.indexOf(kind) < at);
  if (twice >= 0) {
    const field = ["input", "switches", String(twice), "kind"];
    throw refusal("INVALID", field, text("messages.kindTwice"));
  }
  // Who asked for a code waits for it.
  const needed = switches.findIndex(({ kind, enabled }) => kind === "IDENTITY_CODE" && !enabled);
  if (needed >= 0) {
    const field = ["input", "switches", String(needed), "enabled"];
    throw refusal("INVALID", field, text("messages.codesStayOn"));
  }
  const enabled = switches.map((one) => one.enabled);
  await work.rows(SWITCH_KINDS, { programId: work.programId, kinds, enabled });
  return {};
}
