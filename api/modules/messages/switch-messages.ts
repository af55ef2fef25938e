import type { Work } from "../../work/work.ts";
import type { MessageKind } from "./message-kind.ts";

export interface SwitchMessages {
  readonly switches: readonly { readonly kind: MessageKind; readonly enabled: boolean }[];
}

const SWITCH = /* sql */ `
  insert into message_switches (program_id, kind, enabled)
  select $1, kind, enabled from unnest($2::text[], $3::boolean[]) s (kind, enabled) order by kind
  on conflict (program_id, kind) do update set enabled = excluded.enabled
`;

/** Says which kinds of message are sent. */
export async function switchMessages(work: Work, { switches }: SwitchMessages): Promise<object> {
  const last = new Map(switches.map(({ kind, enabled }) => [kind, enabled]));
  await work.rows(SWITCH, [work.programId, [...last.keys()], [...last.values()]]);
  return {};
}
