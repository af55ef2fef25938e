import { EXTENSIONS } from "./pictures/picture.ts";

const HERE = ["localhost", "127.0.0.1", "[::1]"];

/** Where a picture is that was uploaded. */
export const PICTURE_PATH = new RegExp(
  `^/files/([0-9a-f]{64})\\.(?:${Object.values(EXTENSIONS).join("|")})$`,
);

/**
 * Whether everybody can be shown the picture at an address: over https, or, while a program is
 * being made, uploaded to this very machine.
 */
export function isPictureAddress(address: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username !== "" || url.password !== "") return false;
  if (url.protocol === "https:") return true;
  return url.protocol === "http:" && HERE.includes(url.hostname) && PICTURE_PATH.test(url.pathname);
}
