import { Liquid } from "liquidjs";
import type { Template } from "liquidjs";

/** What a template may show, by name. */
export type TemplateValues = Readonly<Record<string, string | number>>;

// What texts need: choices, no loops and no files, so that nothing a template says can take long.
const TAGS = new Set(["if", "unless", "case", "assign", "comment", "raw", "echo", "#"]);
const TEXT_LONGEST = 5_000;

const engine = new Liquid({
  ...{ strictVariables: true, strictFilters: true, ownPropertyOnly: true },
  ...{ parseLimit: TEXT_LONGEST, memoryLimit: 100_000, renderLimit: 200 },
  ...{ relativeReference: false, templates: {} },
});
for (const tag of Object.keys(engine.tags)) if (!TAGS.has(tag)) delete engine.tags[tag];

// Most texts only name things: put together without Liquid they take a twentieth of the time.
const NAMED = /\{\{\s*([a-z]\w*)\s*\}\}/g;

/**
 * A Liquid template with its values in place. Pure: the same values give the same text.
 * @returns null for a template that `templateProblem` would tell of.
 */
export function filledTemplate(template: string, values: TemplateValues): string | null {
  if (plainNames(template)?.every((name) => Object.hasOwn(values, name))) {
    return template.replaceAll(NAMED, (_, name: string) => String(values[name]));
  }
  try {
    return rendered(template, values);
  } catch {
    return null;
  }
}

/** What is wrong with a template, in Liquid's words; null when it can be filled with values like these. */
export function templateProblem(template: string, sample: TemplateValues): string | null {
  if (template.length > TEXT_LONGEST) return `longer than ${TEXT_LONGEST} characters`;
  try {
    rendered(template, sample);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const KEPT_MAX = 500;
const plain = new Map<string, readonly string[] | null>();

/** What a template names, when it does nothing else; null when it does. */
function plainNames(template: string): readonly string[] | null {
  let names = plain.get(template);
  if (names === undefined) {
    const isPlain = !/\{[{%]|%\}/.test(template.replaceAll(NAMED, ""));
    names = isPlain ? [...template.matchAll(NAMED)].map(([, name]) => name!) : null;
    if (plain.size >= KEPT_MAX) plain.clear();
    plain.set(template, names);
  }
  return names;
}

const parsed = new Map<string, Template[]>();

function rendered(template: string, values: TemplateValues): string {
  let known = parsed.get(template);
  if (!known) {
    known = engine.parse(template);
    if (parsed.size >= KEPT_MAX) parsed.clear();
    parsed.set(template, known);
  }
  return engine.renderSync(known, { ...values }) as string;
}
