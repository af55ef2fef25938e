import fc from "fast-check";
import { operatorsOf } from "../../api/values/conditions/condition-value.ts";
import type { FieldType, Vocabulary } from "../../api/values/conditions/condition-value.ts";

/** Values that facts of a test have, or nearly have, so that leaves come out either way. */
export type Likely = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** Any condition over a vocabulary, as rule JSON that is accepted; groups are at most so deep. */
export function anyCondition(
  vocabulary: Vocabulary,
  likely: Likely,
  maxDepth = 3,
): fc.Arbitrary<unknown> {
  const leaf = fc
    .constantFrom(...Object.keys(vocabulary))
    .chain((name) => anyLeaf(name, vocabulary[name]!, likely));
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth, depthSize: "small", withCrossShrink: true }, leaf, tie("group")),
    group: fc.record({
      combinator: fc.constantFrom("and", "or"),
      not: fc.boolean(),
      rules: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    }),
  }));
  return node;
}

function anyLeaf(name: string, field: FieldType, likely: Likely): fc.Arbitrary<unknown> {
  return fc.constantFrom(...operatorsOf[field.type]).chain((operator) =>
    anyOperand(name, field, { operator, likely }).map((value) => ({
      field: name,
      operator,
      value,
    })),
  );
}

function anyOperand(
  name: string,
  field: FieldType,
  { operator, likely }: { operator: string; likely: Likely },
): fc.Arbitrary<unknown> {
  if (field.type === "lines") {
    return fc.option(anyCondition(field.fields, likely, 1), { freq: 8, nil: null });
  }
  const value = fc.constantFrom(...likely[name]!);
  if (field.type === "lineSum") {
    const lines = fc.option(anyCondition(field.fields, likely, 1), { freq: 4, nil: null });
    return fc.record({ [field.of]: value, lines });
  }
  if (operator === "in" || operator === "notIn") {
    return fc.array(value, { minLength: 1, maxLength: 3 });
  }
  if (operator !== "between" && operator !== "notBetween") return value;
  return fc.tuple(value, value).map((both) => both.toSorted((a, b) => compare(a, b)));
}

function compare(a: string | number | boolean, b: string | number | boolean): number {
  const isNumeric = [a, b].every((one) => /^\d+(\.\d+)?$/.test(String(one)));
  if (isNumeric) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
