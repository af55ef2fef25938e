import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { Thing, Things } from "../../../versioning/things.ts";
import { versioned } from "../../../versioning/versioned.ts";
import type { VersionRef } from "../../../versioning/versioned-thing.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { MessageKind } from "../message-kind.ts";
import { commonFacts } from "../sending/message-facts.ts";
import { tryContent } from "./message-content.ts";
import type { MessageContent } from "./message-content.ts";
import { SAMPLE_MEMBER, sampleFacts } from "./sample-facts.ts";
import { storedTemplate } from "./stored-template.ts";
import type { TemplateDefinition } from "./stored-template.ts";

/** Which template. */
export interface TemplateName {
  readonly kind: MessageKind;
  readonly locale: string;
}

export interface SaveMessageTemplate extends TemplateName {
  /** 0 before the first. */
  readonly version: number;
  /** The draft's when left out. */
  readonly content?: MessageContent | null;
  readonly publish?: boolean | null;
}

const FIND_OR_CREATE = sql.write<{ id: string }>("find or create a message template")`
  insert into message_templates as t (id, program_id, kind, locale)
  values (${"newId"}, ${"programId"}, ${"kind"}, ${"locale"})
  on conflict (program_id, kind, locale) do update set kind = t.kind
  returning id
`;

async function findOrCreate(work: Work, { kind, locale }: TemplateName): Promise<Thing> {
  refuseForeignLocale(work, locale);
  const values = { newId: uuidv7(), programId: work.programId, kind, locale };
  const [template] = await work.rows(FIND_OR_CREATE, values);
  return { id: template!.id, archivedAt: null };
}

/** A template begins when it is first named: each program has one for each kind and language. */
const templates: Things<TemplateName, TemplateName> = {
  find: findOrCreate,
  named: (input) => input,
  create: async (work, input) => (await findOrCreate(work, input)).id,
  archive: null,
};

/** @throws Refusal INVALID */
export function refuseForeignLocale({ configuration }: Work, locale: string): void {
  const { locales } = configuration.part(programSnapshot);
  if (locales.includes(locale)) return;
  const message = text("messages.localeNotSpoken", { locales: locales.join(", ") });
  throw refusal("INVALID", ["input", "locale"], message);
}

/** The versions of message templates, and the writes on them. */
export const templateVersions = versioned<
  TemplateName,
  SaveMessageTemplate & { readonly builtIn?: boolean },
  TemplateDefinition
>({
  noun: text("messages.templateNoun"),
  table: { name: "message_template_versions", owner: "template_id" },
  things: templates,
  events: null,
  read(work, { kind, locale, content, builtIn }, { thing }) {
    if (builtIn) return { definition: { content: null } };
    const edited = content ?? thing?.draft?.definition.content;
    if (!edited) {
      const message = text("messages.noDraftToSave");
      return { reasons: [{ code: "REQUIRED", field: ["input", "content"], message }] };
    }
    const facts = { ...commonFacts(work, SAMPLE_MEMBER, locale), ...sampleFacts(kind, locale) };
    const rendered = tryContent(edited, { facts, field: ["input", "content"] });
    if ("reasons" in rendered) return { reasons: rendered.reasons };
    const { subject, html, text: plain } = edited;
    return { definition: { content: { subject, html, text: plain } } };
  },
});

/**
 * Saves a program's own template: as a draft, or to be sent from now on.
 * @throws Refusal as `Versioned.saveDraft` and `Versioned.publishDraft`; INVALID, REQUIRED.
 */
export async function saveMessageTemplate(
  work: Work,
  input: SaveMessageTemplate,
): Promise<VersionRef> {
  const saved = await templateVersions.saveDraft(work, input);
  return input.publish ? publish(work, input, saved) : saved;
}

/**
 * Returns to the built-in template from now on; one that was never changed stays as it is.
 * @throws Refusal as `Versioned.saveDraft`; INVALID.
 */
export async function resetMessageTemplate(
  work: Work,
  input: TemplateName & { readonly version: number },
): Promise<object> {
  refuseForeignLocale(work, input.locale);
  const stored = await storedTemplate(work.rows, work, input);
  if (!stored && input.version === 0) return {};
  return publish(work, input, await templateVersions.saveDraft(work, { ...input, builtIn: true }));
}

function publish(work: Work, { kind, locale }: TemplateName, { version }: VersionRef) {
  return templateVersions.publishDraft(work, { kind, locale, version });
}
