/** The first page of a list: `rows` are one more than fit, if there are more. */
export function firstPage<Row, Node>(
  rows: readonly Row[],
  size: number,
  shape: { node: (row: Row) => Node; cursor: (row: Row) => unknown[] },
) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const endCursor = last
    ? Buffer.from(JSON.stringify(shape.cursor(last))).toString("base64url")
    : null;
  return {
    nodes: shown.map(shape.node),
    pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: false, endCursor },
  };
}
