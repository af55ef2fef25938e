import { Context, Liquid, LiquidError } from "liquidjs";
import type { LiquidOptions, StaticAnalysis, Template } from "liquidjs";
import { RenderBudget, RenderBudgetSpent } from "./render-budget.ts";

/** The values that a template may name. */
export type Facts = Readonly<Record<string, unknown>>;

/** The values that a phrase may name. */
export type PhraseFacts = Readonly<Record<string, string | number>>;

/** What is wrong with a template, in Liquid's words, and where. */
export interface LiquidProblem {
  readonly message: string;
  readonly line: number;
}

/**
 * What a template becomes: text as it is; HTML, where the values are escaped; or a phrase, which
 * knows choices but no loops, so that it takes no time.
 */
export type LiquidOutput = "TEXT" | "HTML" | "PHRASE";

interface Sandbox {
  readonly engine: Liquid;
  readonly sourceMax: number;
  readonly resultMax: number;
}

// No sandbox reads files, or knows variables and filters that it was not given.
const STRICT: LiquidOptions = {
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  relativeReference: false,
  templates: {},
};
// Other templates, wherever they may lie.
const TAGS_REFUSED = new Set(["include", "render", "layout", "block"]);
const TAGS_OF_PHRASES = new Set(["if", "unless", "case", "assign", "comment", "raw", "echo", "#"]);

const LONG = { parseLimit: 40_000, memoryLimit: 500_000 };
const SHORT = { parseLimit: 5_000, memoryLimit: 100_000 };

const sandboxes: Readonly<Record<LiquidOutput, Sandbox>> = {
  TEXT: sandbox(LONG, (tag) => !TAGS_REFUSED.has(tag)),
  HTML: sandbox({ ...LONG, outputEscape: "escape" }, (tag) => !TAGS_REFUSED.has(tag)),
  PHRASE: sandbox(SHORT, (tag) => TAGS_OF_PHRASES.has(tag)),
};

function sandbox(
  options: LiquidOptions & { parseLimit: number },
  isAllowed: (tag: string) => boolean,
): Sandbox {
  const engine = new Liquid({ ...STRICT, ...options });
  for (const tag of Object.keys(engine.tags)) if (!isAllowed(tag)) delete engine.tags[tag];
  // It would put a value into HTML as it is.
  delete engine.filters.raw;
  return { engine, sourceMax: options.parseLimit, resultMax: 100_000 };
}

/** What a template is rendered with. */
export interface Trial {
  readonly facts: Facts;
  readonly output: LiquidOutput;
  /** The time that it may take; fifty milliseconds when left out. */
  readonly budget?: RenderBudget;
}

/**
 * Renders a template. Pure: the same values give the same text.
 * @throws LiquidError for a template that `liquidProblem` refuses, and RenderBudgetSpent.
 */
export function renderLiquid(source: string, trial: Trial): string {
  const { facts, output, budget = new RenderBudget() } = trial;
  return budget.run((step) => rendered(parsed(source, output), { facts, output, step }));
}

interface Rendering {
  readonly facts: Facts;
  readonly output: LiquidOutput;
  /** Called at each step, such as each turn of a loop. */
  readonly step: () => void;
}

function rendered(template: Template[], { facts, output, step }: Rendering): string {
  const { engine } = sandboxes[output];
  // Liquid's own limit goes by the clock, which on a busy machine counts what others take.
  const renderLimit = { check: step, use() {} } as never;
  const context = new Context(
    { ...facts },
    engine.options,
    { sync: true },
    { renderLimit, liquid: engine },
  );
  return engine.renderSync(template, context) as string;
}

// Most phrases only name values: put together without Liquid they take a twentieth of the time.
const NAMED = /\{\{\s*([a-z]\w*)\s*\}\}/g;

/**
 * Renders a phrase.
 * @returns null for a template that `liquidProblem` refuses.
 */
export function renderPhrase(source: string, facts: PhraseFacts): string | null {
  if (plainNames(source)?.every((name) => Object.hasOwn(facts, name))) {
    return source.replaceAll(NAMED, (_, name: string) => String(facts[name]));
  }
  try {
    return renderLiquid(source, { facts, output: "PHRASE" });
  } catch {
    return null;
  }
}

/** The problem of a template, or its text. */
export type Rendered = { readonly problem: LiquidProblem } | { readonly text: string };

/**
 * Renders a template, or finds what is wrong with it. Variables are looked for in every branch,
 * also in those that these facts don't take.
 */
export function tryLiquid(source: string, trial: Trial): Rendered {
  const { budget = new RenderBudget(), output } = trial;
  const { sourceMax } = sandboxes[output];
  if (source.length > sourceMax) return { problem: tooLong(sourceMax) };
  try {
    return budget.run((step) => renderedOrWrong(source, { ...trial, step }));
  } catch (error) {
    return { problem: problemIn(error) };
  }
}

/** What is wrong with a template; null when it can be rendered. */
export function liquidProblem(source: string, trial: Trial): LiquidProblem | null {
  const rendered = tryLiquid(source, trial);
  return "problem" in rendered ? rendered.problem : null;
}

/** What keeps a template from being parsed, whatever it is given; null when nothing does. */
export function syntaxProblem(source: string, output: LiquidOutput): LiquidProblem | null {
  const { sourceMax } = sandboxes[output];
  if (source.length > sourceMax) return tooLong(sourceMax);
  try {
    parsed(source, output);
    return null;
  } catch (error) {
    return problemIn(error);
  }
}

function renderedOrWrong(source: string, { facts, output, step }: Rendering): Rendered {
  const { engine, resultMax } = sandboxes[output];
  const template = parsed(source, output);
  const unknown = unknownVariable(engine, template, facts);
  if (unknown) return { problem: unknown };
  const text = rendered(template, { facts, output, step });
  return text.length > resultMax ? { problem: tooLong(resultMax) } : { text };
}

function problemIn(error: unknown): LiquidProblem {
  if (error instanceof RenderBudgetSpent) return { message: error.message, line: 1 };
  if (!(error instanceof LiquidError)) throw error;
  const [line] = error.token.getPosition() as [number];
  // Without the place, which stands beside it.
  const message = (error.originalError?.message ?? error.message).replace(/, line:\d+.*$/s, "");
  return { message, line };
}

function tooLong(max: number): LiquidProblem {
  return { message: `longer than ${max} characters`, line: 1 };
}

const PARSED_MAX = 500;
const templates = new Map<string, Template[]>();

function parsed(source: string, output: LiquidOutput): Template[] {
  const key = `${output} ${source}`;
  let template = templates.get(key);
  if (!template) {
    template = sandboxes[output].engine.parse(source);
    if (templates.size >= PARSED_MAX) templates.clear();
    templates.set(key, template);
  }
  return template;
}

const namesOfPhrases = new Map<string, readonly string[] | null>();

/** The names in a phrase that does nothing but name values; null for any other. */
function plainNames(source: string): readonly string[] | null {
  let names = namesOfPhrases.get(source);
  if (names === undefined) {
    const isPlain = !/\{[{%]|%\}/.test(source.replaceAll(NAMED, ""));
    names = isPlain ? [...source.matchAll(NAMED)].map(([, name]) => name!) : null;
    if (namesOfPhrases.size >= PARSED_MAX) namesOfPhrases.clear();
    namesOfPhrases.set(source, names);
  }
  return names;
}

function unknownVariable(engine: Liquid, template: Template[], facts: Facts): LiquidProblem | null {
  const { globals }: StaticAnalysis = engine.analyzeSync(template, { partials: false });
  const unknown = Object.values(globals)
    .flat()
    .filter(({ segments }) => !isKnown(segments, facts))
    .sort((a, b) => a.location.row - b.location.row);
  const [first] = unknown;
  return first
    ? { message: `undefined variable: ${String(first)}`, line: first.location.row }
    : null;
}

function isKnown(segments: readonly unknown[], facts: Facts): boolean {
  let value: unknown = facts;
  for (const segment of segments) {
    // The items of a list are looked at when they are rendered.
    if (Array.isArray(value)) return true;
    if (typeof value !== "object" || value === null) return false;
    if (typeof segment !== "string" || !Object.hasOwn(value, segment)) return false;
    value = (value as Facts)[segment];
  }
  return true;
}
