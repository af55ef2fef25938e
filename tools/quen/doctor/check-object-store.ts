import { createHash, randomBytes } from "node:crypto";
import { openObjectStore } from "../../../api/network/object-store.ts";
import type { ObjectStoreOptions } from "../../../api/network/object-store.ts";
import { healthy, messageOf, wrong } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** Writes a file of its own into the object store, reads it, and removes it again. */
export async function checkObjectStore(options: ObjectStoreOptions): Promise<Finding> {
  const store = openObjectStore(options);
  const bytes = randomBytes(16);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const key = `doctor/${sha256}`;
  try {
    await store.put(key, { bytes, sha256, mediaType: "application/octet-stream" });
    const found = await store.get(key);
    await store.remove(key);
    if (found?.equals(bytes) && (await store.get(key)) === null) {
      return healthy("files", "The object store keeps what it is given, and removes it again.");
    }
    const message = "The object store answers, and does not give back what was just written.";
    return wrong("files", message, "Use a store that is consistent after each write, as S3 is.");
  } catch (error) {
    return wrong("files", `Files can't be kept: ${messageOf(error)}`, ADVICE);
  }
}

const ADVICE =
  "FILES_URL: correct bucket, region and endpoint; let AWS_ACCESS_KEY_ID put, get and delete " +
  "objects there, and this machine reach it.";
