import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { MessageKind } from "../message-kind.ts";

export interface SwitchMessages {
  readonly switches: readonly { readonly kind: MessageKind; readonly enabled: boolean }[];
}

const SWITCH = /* sql */ `
  insert into message_switches (program_id, kind, enabled)
  select $1, kind, enabled from unnest($2::text[], $3::boolean[]) s (kind, enabled) order by kind
  on conflict (program_id, kind) do update set enabled = excluded.enabled
`;

/**
 * Says which kinds of message are sent.
 * @throws Refusal INVALID
 */
export async function switchMessages(work: Work, { switches }: SwitchMessages): Promise<object> {
  const kinds = switches.map(({ kind }) => kind);
  const twice = kinds.findIndex((kind, at) => kinds.indexOf(kind) < at);
  if (twice >= 0) {
    throw refusal("INVALID", ["input", "switches", String(twice), "kind"], {
      en: "This kind is named twice. Name each once.",
      vi: "Loại e-mail này bị nêu hai lần. Mỗi loại chỉ nêu một lần.",
    });
  }
  await work.rows(SWITCH, [work.programId, kinds, switches.map(({ enabled }) => enabled)]);
  return {};
}
