import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
  verify as verifySignature,
} from "node:crypto";
import canonicalize from "canonicalize";

/**
 * Signs what must not change and locks what nobody may read, with keys that are not in the
 * database.
 */
export interface KeyRing {
  /** Base64url of the Ed25519 public key, with which anybody can check a signature. */
  readonly publicKey: string;
  sign(content: object): Buffer;
  verify(content: object, signature: Buffer): boolean;
  /** A secret as the database may keep it. */
  encrypt(secret: string): Buffer;
  /** The secret that was locked; null when it was locked with another key, or changed. */
  decrypt(encrypted: Buffer): string | null;
  /** A hash by which a text is known again, and from which nobody without the key finds it. */
  keyedHash(text: string): Buffer;
}

// What comes before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410).
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A seal whose keys are derived from a secret (RFC 5869). What is signed is the canonical JSON (RFC
 * 8785) of the content; what is locked, is with AES-256-GCM under a nonce of chance: nonce, tag,
 * ciphertext.
 * @param secret at least 32 characters, the same for every process of the installation.
 */
export function openKeyRing(secret: string): KeyRing {
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "quen checkpoint", 32));
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(key);
  const encryptionKey = Buffer.from(hkdfSync("sha256", secret, "", "quen secrets", 32));
  const hashKey = Buffer.from(hkdfSync("sha256", secret, "", "quen hashes", 32));
  const bytesOf = (content: object) => Buffer.from(canonicalize(content)!);
  return {
    publicKey: publicKey.export({ format: "jwk" }).x!,
    sign: (content) => sign(null, bytesOf(content), key),
    verify: (content, signature) => verifySignature(null, bytesOf(content), publicKey, signature),
    keyedHash: (text) => createHmac("sha256", hashKey).update(text).digest(),
    encrypt(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, encryptionKey, nonce);
      const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
    },
    decrypt(encrypted) {
      const nonce = encrypted.subarray(0, NONCE_BYTES);
      const tag = encrypted.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv(CIPHER, encryptionKey, nonce, {
          authTagLength: TAG_BYTES,
        });
        decipher.setAuthTag(tag);
        const hidden = encrypted.subarray(NONCE_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(hidden), decipher.final()]).toString();
      } catch {
        return null;
      }
    },
  };
}
