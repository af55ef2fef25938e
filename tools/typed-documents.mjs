// A plugin of GraphQL Code Generator: each operation becomes a text that knows the types of its
// variables and result.
import { print } from "graphql";

/**
 * What GraphQL Code Generator calls, beside its own `typescript-operations`. `config`:
 * `documentFrom`.
 */
export function plugin(_schema, documents, { documentFrom }) {
  return {
    prepend: [
      "// Generated from schema/ and client/operations/ by `npm run generate`; never edited.",
      `import type { TypedDocument } from "${documentFrom}";`,
    ],
    content: documents
      .map(({ document, location }) => typedDocument(document, location))
      .join("\n\n"),
  };
}

function typedDocument(document, location) {
  const operations = document.definitions.filter(({ kind }) => kind === "OperationDefinition");
  const [operation] = operations;
  if (operations.length !== 1) throw new Error(`${location} must hold exactly one operation.`);

  const name = operation.name.value;
  const types = name + operation.operation[0].toUpperCase() + operation.operation.slice(1);
  const text = print(document).replace(/[`\\]|\$\{/g, "\\$&");
  return `export const ${name} = \`${text}\` as TypedDocument<${types}, ${types}Variables>;`;
}
