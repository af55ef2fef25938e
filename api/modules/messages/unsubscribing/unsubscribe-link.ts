import type { KeyRing } from "../../../values/key-ring.ts";

export const UNSUBSCRIBE_PATH = "/unsubscribe";

const UUID_BYTES = 16;

const signed = (memberId: string) => ({ purpose: "unsubscribe", memberId });

/** The link by which a member unsubscribes: a random id and a signature, nothing personal. */
export function unsubscribeLink(
  { keyRing, publicUrl }: { keyRing: KeyRing; publicUrl: string },
  { memberId, language }: { memberId: string; language: "en" | "vi" },
): string {
  const id = Buffer.from(memberId.replaceAll("-", ""), "hex");
  const token = Buffer.concat([id, keyRing.sign(signed(memberId))]).toString("base64url");
  return `${publicUrl}${UNSUBSCRIBE_PATH}/${token}?lang=${language}`;
}

/** The member of a link; null when its signature is not ours. */
export function memberOfLink(keyRing: KeyRing, token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  // The same bytes can be spelled in several ways; only ours is taken.
  if (bytes.length <= UUID_BYTES || bytes.toString("base64url") !== token) return null;
  const hex = bytes.toString("hex", 0, UUID_BYTES);
  const memberId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return keyRing.verify(signed(memberId), bytes.subarray(UUID_BYTES)) ? memberId : null;
}
