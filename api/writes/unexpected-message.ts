/** What a caller reads when the server failed: the details are in the log, under the request id. */
export function unexpectedMessage(requestId: string): string {
  return `Something went wrong on our side. Tell support the request id ${requestId}.`;
}
