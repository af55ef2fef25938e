import { createHash, timingSafeEqual } from "node:crypto";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { ConditionFields } from "../../values/conditions/condition-fields.ts";
import type { Caller } from "../../values/caller.ts";

const NO_PROGRAM = "00000000-0000-0000-0000-000000000000";
const OPERATOR = "00000000-0000-0000-0000-000000000001";

/** Whoever runs the installation. The same after a change of its key: repeats stay repeats. */
export const operator: Caller = {
  kind: "OPERATOR",
  programId: NO_PROGRAM,
  credentialId: OPERATOR,
  ownerId: OPERATOR,
};

/** Whoever runs a command of the installation, in one of its programs. */
export function operatorIn(programId: string): Caller {
  return { ...operator, programId };
}

/** What the operator has instead of a program's configuration: nothing can be read from it. */
export const noConfiguration: ConfigurationSnapshot = {
  programId: NO_PROGRAM,
  version: 0,
  conditionFields: new ConditionFields([]),
  part({ name }) {
    throw new Error(`The operator's key is in no program, and so has no "${name}".`);
  },
};

/**
 * Whether a credential is the operator's key, compared by hashes in constant time: how long it
 * takes says nothing about the key or its length.
 */
export function operatorCheck(key: string | null): (credential: string) => boolean {
  if (key === null) return () => false;
  const expected = sha256(key);
  return (credential) => timingSafeEqual(sha256(credential), expected);
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
