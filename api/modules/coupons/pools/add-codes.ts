import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { findCodePool } from "./code-pool.ts";
import { storeCodes } from "./store-codes.ts";

export interface AddCodes {
  /** The public id. */
  readonly poolId: string;
  readonly codes: readonly string[];
}

/** What adding codes answered, kept for ever. */
export interface AddedCodes {
  readonly poolId: string;
  readonly added: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** The places of the first of those, from 0. */
  readonly rejections: readonly number[];
}

const REJECTIONS_MAX = 1000;

/**
 * Adds codes to a pool; those that are there already stay as they are.
 * @throws Refusal NOT_FOUND
 */
export async function addCodes(work: Work, input: AddCodes): Promise<AddedCodes> {
  const { programId, rows } = work;
  const pool = await findCodePool(rows, { programId, poolId: decodeId("pool", input.poolId) });
  if (!pool) throw noSuchPool();
  const { rejected, ...stored } = await storeCodes(work, { poolId: pool.id, codes: input.codes });
  work.audit({ subjectId: pool.id });
  return {
    ...{ poolId: pool.id, ...stored, rejected: rejected.length },
    rejections: rejected.slice(0, REJECTIONS_MAX),
  };
}

function noSuchPool() {
  return refusal("NOT_FOUND", ["input", "poolId"], {
    en: "There is no such code pool.",
    vi: "Không có kho mã này.",
  });
}
