// A plugin of GraphQL Code Generator: an enum of the schema becomes a union of its values, for code
// below the classes.

/** What GraphQL Code Generator calls. `config`: `enum`, the name of the type. */
export function plugin(schema, _documents, { enum: name }) {
  const { description, ...type } = schema.getType(name).toConfig();
  const values = Object.keys(type.values).map((value) => `  | "${value}"`);
  return `// Generated from schema/ by \`npm run generate\`; never edited.

/** ${description} */
export type ${name} =
${values.join("\n")};`;
}
