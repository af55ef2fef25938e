import type { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { isDatabaseAway } from "../database/database-away.ts";
import { loggableError } from "../values/errors/loggable-error.ts";
import { ConfigurationError } from "../configuration/stored-configuration.ts";
import { configurationInvalid, serviceUnavailable, unexpected } from "./errors.ts";

interface FailedRequest {
  readonly requestId: string;
  readonly log: Logger;
}

/**
 * What a client reads of an error that nobody threw on purpose: that the database is away, that the
 * program's configuration is broken, or that something went wrong. The detail goes to the log,
 * under the request's id.
 */
export function failureOf(
  error: unknown,
  { requestId, log }: FailedRequest,
  details: object = {},
): GraphQLError {
  const logged = { requestId, ...details, error: loggableError(error) };
  if (isDatabaseAway(error)) {
    log.warn(logged, "the database is away");
    return serviceUnavailable(requestId);
  }
  // Its faults were logged when they were found, once and not for each request.
  if (error instanceof ConfigurationError) return configurationInvalid(requestId);
  log.error(logged, "unexpected error");
  return unexpected(requestId);
}
