import type { RunStatement } from "../../../database/sql.ts";
import type { MessageContent } from "./message-content.ts";
import type { MessageKind } from "../message-kind.ts";

/** A program's own words for a kind of message in a language. */
export interface StoredTemplate {
  readonly kind: MessageKind;
  readonly locale: string;
  readonly version: number;
  readonly draft: MessageContent | null;
  readonly published: MessageContent | null;
}

export const TEMPLATE_COLUMNS = "kind, locale, version, draft, published";

const STORED = /* sql */ `
  select ${TEMPLATE_COLUMNS} from message_templates where program_id = $1 and kind = $2 and locale = $3
`;

export async function storedTemplate(
  rows: RunStatement,
  { programId, kind, locale }: { programId: string; kind: MessageKind; locale: string },
): Promise<StoredTemplate | null> {
  const [stored] = await rows<StoredTemplate>(STORED, [programId, kind, locale]);
  return stored ?? null;
}
