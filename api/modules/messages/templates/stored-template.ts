import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { MessageContent } from "./message-content.ts";
import type { MessageKind } from "../message-kind.ts";

/** A program's own text for a kind of message in a language. */
export interface StoredTemplate {
  readonly kind: MessageKind;
  readonly locale: string;
  readonly version: number;
  readonly draft: MessageContent | null;
  readonly published: MessageContent | null;
}

export const TEMPLATE_COLUMNS = sql`kind, locale, version, draft, published`;

const STORED = sql.read<StoredTemplate>("read a message template")`
  select ${TEMPLATE_COLUMNS} from message_templates
  where program_id = ${"programId"} and kind = ${"kind"} and locale = ${"locale"}
`;

export async function storedTemplate(
  rows: RunStatement,
  { programId, kind, locale }: { programId: string; kind: MessageKind; locale: string },
): Promise<StoredTemplate | null> {
  const [stored] = await rows(STORED, { programId, kind, locale });
  return stored ?? null;
}
