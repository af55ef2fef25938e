/** A picture as it is kept: its pixels, how they are to be shown, and nothing else. */
export interface Picture {
  readonly mediaType: "image/png" | "image/jpeg" | "image/webp";
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** How their names end, by media type. */
export const EXTENSIONS: Readonly<Record<Picture["mediaType"], string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};
