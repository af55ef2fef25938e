import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/**
 * Hashes that nobody can find a text by who does not have the secret: a phone number is one of a
 * few million, and each plain hash of them is worked out in a second.
 */
export interface KeyedHashes {
  /** The versions of the secrets: the one for what is new first. */
  readonly versions: readonly [string, ...string[]];
  /**
   * What stands for a text: by the newest secret first, then by each older one, each with its
   * version in front.
   */
  names(text: string): readonly [string, ...string[]];
  /**
   * The hash of a content, by the secret that a name was made with; the hash as it is for a text
   * that is no name, as they were stored once.
   * @param hash the content's plain hash
   */
  ofContent(name: string, hash: Buffer): Buffer;
  /** A content that only those read who know the text, with the newest secret: base64url. */
  seal(text: string, content: string): string;
  /**
   * The content that was sealed under a text.
   * @param name the text's name, by the secret that it was sealed with
   * @throws Error when it was changed, or sealed under another text
   */
  open(name: string, text: string, sealed: string): string;
}

const VERSION_LENGTH = 8;
const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param secrets at least 32 characters each, the newest first; older ones are only read, and may
 * not be left out as long as something was stored with them.
 */
export function openKeyedHashes(secrets: readonly string[]): KeyedHashes {
  const keys = secrets.map((secret) => {
    const key = Buffer.from(hkdfSync("sha256", secret, "", "quen keyed hashes", 32));
    const version = mac(key, "version").toString("base64url").slice(0, VERSION_LENGTH);
    return { key, version };
  });
  const nameBy = ({ key, version }: (typeof keys)[number], text: string) =>
    `${version}.${mac(key, `name ${text}`).toString("base64url")}`;
  const [newest, ...older] = keys as [(typeof keys)[number]];
  return {
    versions: [newest.version, ...older.map(({ version }) => version)],
    names: (text) => [nameBy(newest, text), ...older.map((key) => nameBy(key, text))],
    ofContent(name, hash) {
      const used = keys.find(({ version }) => name.startsWith(`${version}.`));
      return used ? mac(used.key, hash) : hash;
    },
    seal(text, content) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, mac(newest.key, `seal ${text}`), nonce);
      const hidden = Buffer.concat([cipher.update(content, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url");
    },
    open(name, text, sealed) {
      const used = keys.find(({ version }) => name.startsWith(`${version}.`)) ?? newest;
      const bytes = Buffer.from(sealed, "base64url");
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, mac(used.key, `seal ${text}`), nonce);
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(hidden), decipher.final()]).toString();
    },
  };
}

function mac(key: Buffer, content: string | Buffer): Buffer {
  return createHmac("sha256", key).update(content).digest();
}
