import { sql } from "../../../database/sql.ts";
import { say } from "../../../locales/text.ts";
import type { Context } from "../../../graphql/context.ts";
import type { Facts } from "../../../values/liquid/liquid.ts";
import { programSnapshot } from "../../programs/program.ts";
import { builtInContent } from "./built-in-content.ts";
import { commonFacts } from "../sending/message-facts.ts";
import { KINDS, MESSAGE_KINDS } from "../message-kind.ts";
import type { MessageKind } from "../message-kind.ts";
import { factDescriptions, SAMPLE_MEMBER, sampleFacts } from "./sample-facts.ts";
import { sentContent, storedTemplates } from "./stored-template.ts";
import type { StoredTemplate, TemplateVersion } from "./stored-template.ts";

const LIST_SWITCHED_OFF = sql.read<{ kind: string }>("list a program's switched-off messages")`
  select kind from message_switches where program_id = ${"programId"} and not enabled
`;

/** Every kind of message in every language of the program, or some of them. */
export async function describedTemplates(
  context: Context,
  only: { kind?: string | null; locale?: string | null },
) {
  const { configuration, lane, caller } = context;
  const { programId } = caller;
  const [stored, off] = await Promise.all([
    storedTemplates(lane.rows, { programId, now: context.now }, only),
    lane.rows(LIST_SWITCHED_OFF, { programId }),
  ]);
  const { locales } = configuration.part(programSnapshot);
  return MESSAGE_KINDS.flatMap((kind) =>
    locales.flatMap((locale) => {
      if ((only.kind ?? kind) !== kind || (only.locale ?? locale) !== locale) return [];
      const own = stored.find((it) => it.kind === kind && it.locale === locale) ?? null;
      const enabled = off.every((it) => it.kind !== kind);
      return [{ ...described(context, { kind, locale, own }), enabled }];
    }),
  );
}

function described(
  context: Context,
  { kind, locale, own }: { kind: MessageKind; locale: string; own: StoredTemplate | null },
) {
  const facts = {
    ...commonFacts(context, SAMPLE_MEMBER, locale),
    ...sampleFacts(kind, locale),
  };
  const builtIn = builtInContent(kind, locale);
  const newest = own && (own.standing.draft ?? own.standing.shown);
  return {
    kind,
    locale,
    purpose: KINDS[kind].purpose,
    version: newest?.version ?? 0,
    savedAt: newest?.savedAt ?? null,
    savedBy: newest && { name: newest.savedBy },
    builtIn,
    published: sentContent(own),
    // A draft that goes back to the built-in template is shown as that.
    draft: own?.standing.draft ? (own.standing.draft.definition.content ?? builtIn) : null,
    scheduled: own?.standing.scheduled ? scheduledTemplate(own.standing.scheduled) : null,
    variables: Object.entries(factDescriptions(kind)).map(([name, description]) => ({
      name,
      description: say(description, context.locale),
      example: shownFact(facts, name),
    })),
  };
}

function scheduledTemplate({ version, inForceFrom, definition }: TemplateVersion) {
  return { version, inForceFrom, content: definition.content };
}

function shownFact(facts: Facts, name: string): string {
  const value = name.split(".").reduce<unknown>((from, key) => (from as Facts)[key], facts);
  return Array.isArray(value) ? value.join(", ") : String(value);
}
