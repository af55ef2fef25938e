import type { Exchange } from "./exchange.ts";

/** Logs a request. Variables, credentials, addresses and query strings never appear. */
export function logRequest(
  { log, requestId, name, caller, details, errorCodes }: Exchange,
  answered: { method: string | undefined; status: number; milliseconds: number },
): void {
  log.info(
    {
      requestId,
      api: name,
      method: answered.method,
      status: answered.status,
      ms: Math.round(answered.milliseconds * 10) / 10,
      ...details,
      caller: caller?.kind,
      programId: caller?.programId,
      credentialId: caller?.credentialId,
      ...(errorCodes.length && { errors: errorCodes }),
    },
    "request",
  );
}
