import type { DocumentNode, GraphQLInputType, GraphQLSchema } from "graphql";
import { InputChecks } from "./limits/check-input.ts";
import type { InputProblem } from "./limits/check-input.ts";
import { coerceVariables } from "./limits/coerce-variables.ts";
import { inputRulesOf, PLAIN_RULE } from "./limits/input-rules.ts";

export type ReadInput<Input> = { input: Input } | { problem: InputProblem };

/**
 * Reads values as a schema's input type, by the same rules as a mutation's argument of that type:
 * scalars, lengths, what must be there and what must not.
 */
export function inputReader<Input>(
  schema: GraphQLSchema,
  sdl: DocumentNode,
  typeName: string,
): (value: unknown) => ReadInput<Input> {
  const type = schema.getType(typeName) as GraphQLInputType;
  const rules = inputRulesOf(sdl);
  const lengths = new InputChecks(rules, "lengths of lists");
  const checks = new InputChecks(rules);
  const place = { type, rule: PLAIN_RULE, field: ["input"] };
  const variables = [{ name: "input", type, defaultValue: undefined }];
  return (value) => {
    const tooLong = lengths.problem(value, place);
    if (tooLong) return { problem: tooLong };
    const coerced = coerceVariables(variables, { input: value });
    if ("problem" in coerced) return coerced;
    const { input } = coerced.values;
    const problem = checks.problem(input, place);
    return problem ? { problem } : { input: input as Input };
  };
}
