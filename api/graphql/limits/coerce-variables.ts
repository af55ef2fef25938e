import type {
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
  ValueNode,
  VariableDefinitionNode,
} from "graphql";
import { coerceInputValue, isInputType, isNonNullType, typeFromAST, valueFromAST } from "graphql";
import { text } from "../../locales/text.ts";
import { textOf } from "../errors.ts";
import { excerptOf } from "../../values/excerpt.ts";
import type { InputProblem } from "./check-input.ts";

export interface Variable {
  name: string;
  type: GraphQLInputType;
  defaultValue: ValueNode | undefined;
}
export type Coerced = { values: Record<string, unknown> } | { problem: InputProblem };

/** An operation's variables with their types. Validation has made sure that those exist. */
export function variablesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Variable[] {
  return (operation.variableDefinitions ?? []).flatMap((definition: VariableDefinitionNode) => {
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
    if (!type || !isInputType(type)) return [];
    return [{ name: definition.variable.name.value, type, defaultValue: definition.defaultValue }];
  });
}

/**
 * Variables as resolvers will see them, or the first thing that is wrong with them. Like graphql's
 * getVariableValues, but keeps the path, leaves the value sent out of the message, and stops there:
 * an error for each of a hundred thousand items would take a minute.
 */
export function coerceVariables(
  variables: readonly Variable[],
  sent: Record<string, unknown>,
): Coerced {
  const values: Record<string, unknown> = {};
  for (const { name, type, defaultValue } of variables) {
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    if (value === undefined && defaultValue) {
      values[name] = valueFromAST(defaultValue, type);
    } else if (value == null) {
      if (isNonNullType(type)) return missing(name, type, value);
      if (value === null) values[name] = null;
    } else {
      const coerced = coerceInput(name, value, type);
      if ("problem" in coerced) return coerced;
      values[name] = coerced.value;
    }
  }
  return { values };
}

function coerceInput(
  name: string,
  value: unknown,
  type: GraphQLInputType,
): { value: unknown } | { problem: InputProblem } {
  let problem: InputProblem | null = null;
  try {
    const coerced = coerceInputValue(value, type, (path, _value, error) => {
      const field = [name, ...path.map(String)];
      problem = { field, message: textOf(error) ?? excerptOf(error.message) };
      throw error;
    });
    return { value: coerced };
  } catch (error) {
    if (problem) return { problem };
    throw error;
  }
}

function missing(name: string, type: GraphQLInputType, value: null | undefined): Coerced {
  const key = value === null ? "graphql.variableNull" : "graphql.variableMissing";
  return { problem: { field: [name], message: text(key, { type: String(type) }) } };
}
