import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from "node:crypto";
import canonicalize from "canonicalize";

/** Signs what must not change, with a key that is not in the database. */
export interface Seal {
  /** Base64url of the Ed25519 public key, with which anybody can check a signature. */
  readonly publicKey: string;
  sign(content: object): Buffer;
  holds(content: object, signature: Buffer): boolean;
}

// What comes before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410).
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * A seal whose key is derived from a secret (RFC 5869). What is signed is the canonical JSON (RFC 8785) of the content.
 * @param secret at least 32 characters, the same for every process of the installation.
 */
export function openSeal(secret: string): Seal {
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "quen checkpoint", 32));
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(key);
  const bytesOf = (content: object) => Buffer.from(canonicalize(content)!);
  return {
    publicKey: publicKey.export({ format: "jwk" }).x!,
    sign: (content) => sign(null, bytesOf(content), key),
    holds: (content, signature) => verify(null, bytesOf(content), publicKey, signature),
  };
}
