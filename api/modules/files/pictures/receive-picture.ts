import type { IncomingMessage } from "node:http";
import { forbidden } from "../../../graphql/errors.ts";
import { jsonAnswer } from "../../../http/answer.ts";
import type { Answer } from "../../../http/answer.ts";
import { badRequest } from "../../../http/http-error.ts";
import { isEncoded, readBytes } from "../../../http/read-body.ts";
import { text } from "../../../locales/text.ts";
import type { RouteContext } from "../../../module.ts";
import { storeFile } from "../kept-files.ts";
import { readJpeg } from "./jpeg.ts";
import { EXTENSIONS } from "./picture.ts";
import type { Picture } from "./picture.ts";
import { readPng } from "./png.ts";
import { readWebp } from "./webp.ts";

/** Who shows pictures: one of these is enough. */
const SCOPES = ["rewards:write", "program:write"];
const SIDE_MAX = 8_192;
const READERS = [readPng, readJpeg, readWebp];

/** Keeps the picture that a request brings, and answers with its address. */
export async function receivePicture(
  request: IncomingMessage,
  context: RouteContext,
): Promise<Answer> {
  const caller = await context.identify("admin");
  const isAllowed = "scopes" in caller && SCOPES.some((scope) => caller.scopes.has(scope));
  if (!isAllowed) throw forbidden(text("http.scopeNeeded", { scope: SCOPES[0]! }));
  if (isEncoded(request)) throw badRequest(text("http.sendUncompressed"), 415);
  const { store, pictureBytesMax } = context.files;
  const picture = readPicture(await readBytes(request, pictureBytesMax));
  if (!picture) throw badRequest(text("files.notAPicture"), 415);
  const { mediaType, width, height, bytes } = picture;
  if (Math.max(width, height) > SIDE_MAX) {
    throw badRequest(text("files.tooManyPixels", { max: SIDE_MAX }), 413);
  }
  const writing = await context.contextFor(caller);
  const { sha256 } = await storeFile(writing, store, { purpose: "PICTURE", mediaType, bytes });
  const url = `${writing.publicUrl}/files/${sha256}.${EXTENSIONS[mediaType]}`;
  return jsonAnswer(201, { url, mediaType, width, height, size: bytes.length });
}

/**
 * Reads a picture by its bytes, whatever its sender calls it, and leaves out what is no part of it:
 * where and by whom it was taken, small copies of it, and what stands behind its end.
 * @returns null for what is no PNG, JPEG or WebP, is broken, or moves
 */
function readPicture(bytes: Buffer): Picture | null {
  for (const read of READERS) {
    const picture = read(bytes);
    if (picture) return picture.width > 0 && picture.height > 0 ? picture : null;
  }
  return null;
}
