import type { ConditionFields } from "../conditions/condition-fields.ts";
import { isJsonObject } from "../typed/json-object.ts";

/** What is wrong with a stored value, and where in it: ["tiers", "0", "level"]. */
export interface ShapeProblem {
  readonly path: readonly string[];
  /** What is there, and what must be: for whoever wrote it by hand. */
  readonly message: string;
}

/** What a stored value is read with. */
export interface ShapeContext {
  readonly currencyCode: string;
  readonly conditionFields: ConditionFields;
  /** Whether it is not a draft: that may name what there is no more, until it is published. */
  readonly isInForce: boolean;
}

/** Finds out whether a value that was read from the database is a `Value`. */
export interface Shape<out Value> {
  /** @returns everything that is wrong; empty where the value is a `Value`. */
  problems(value: unknown, context: ShapeContext): readonly ShapeProblem[];
  /** Never there: it ties the shape to the type. */
  readonly of?: Value;
}

/** A value without parts. @param expected what it must be, within a sentence */
export function plain<Value>(expected: string, isOne: (value: unknown) => boolean): Shape<Value> {
  return { problems: (value) => (isOne(value) ? [] : [mismatch(value, expected)]) };
}

/** The same where the value may be null, or was not yet written. */
export function orNull<Value>(shape: Shape<Value>): Shape<Value | null | undefined> {
  return { problems: (value, context) => (value == null ? [] : shape.problems(value, context)) };
}

/** A list of the same. */
export function listOf<Value>(shape: Shape<Value>, { min = 0 } = {}): Shape<readonly Value[]> {
  return {
    problems(value, context) {
      if (!Array.isArray(value)) return [mismatch(value, "a list")];
      if (value.length < min) return [mismatch(value, `a list of at least ${min}`)];
      return value.flatMap((item, at) => below(String(at), shape.problems(item, context)));
    },
  };
}

/** A shape for each field of a type, so that none is forgotten. */
export type FieldShapes<Value> = {
  readonly [Name in keyof Value]-?: Shape<Value[Name] | null | undefined>;
};

/**
 * An object with fields. Others may stand beside them: a newer version writes what this one does
 * not know while both run.
 */
export function object<Value>(fields: FieldShapes<Value>): Shape<Value> {
  const shapes = Object.entries<Shape<unknown>>(fields);
  return {
    problems(value, context) {
      if (!isJsonObject(value)) return [mismatch(value, "an object")];
      return shapes.flatMap(([name, shape]) => below(name, shape.problems(value[name], context)));
    },
  };
}

/** An object with more or other fields for each kind of thing, by the name in its field `kind`. */
export function oneOfKinds<Value>(
  kinds: Readonly<Record<string, Readonly<Record<string, Shape<unknown>>>>>,
): Shape<Value> {
  const kind = oneOf(Object.keys(kinds));
  return {
    problems(value, context) {
      if (!isJsonObject(value)) return [mismatch(value, "an object")];
      const wrong = below("kind", kind.problems(value.kind, context));
      if (wrong.length > 0) return wrong;
      return object<object>(kinds[String(value.kind)]!).problems(value, context);
    },
  };
}

/** What two shapes ask together. */
export function both<One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One & Other> {
  return {
    problems: (value, context) => [
      ...one.problems(value, context),
      ...(isJsonObject(value) ? other.problems(value, context) : []),
    ],
  };
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return plain(`one of ${words.join(", ")}`, (value) => words.includes(value as Word));
}

/** A shape that asks more of what has it, such as which of its fields go together. */
export function and<Value>(shape: Shape<Value>, ask: Shape<Value>["problems"]): Shape<Value> {
  return {
    problems(value, context) {
      const problems = shape.problems(value, context);
      return problems.length > 0 ? problems : ask(value, context);
    },
  };
}

/** Problems of a part, as those of the whole. */
export function below(name: string, problems: readonly ShapeProblem[]): ShapeProblem[] {
  return problems.map(({ path, message }) => ({ path: [name, ...path], message }));
}

const SHOWN_LONGEST = 60;

function mismatch(value: unknown, expected: string): ShapeProblem {
  if (value === undefined) return { path: [], message: `is missing, and must be ${expected}.` };
  const json = JSON.stringify(value);
  const shown = json.length > SHOWN_LONGEST ? `${json.slice(0, SHOWN_LONGEST)}…` : json;
  return { path: [], message: `is ${shown}, and must be ${expected}.` };
}
