import { headersOf } from "../../api.ts";

/** Something about a line of a table. */
export interface LineProblem {
  readonly line: number;
  readonly externalId: string | null;
  readonly level: "REFUSED" | "NOTICE";
  readonly field: string;
  readonly message: string;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly lines: number;
  readonly imported: number;
  readonly updated: number;
  readonly known: number;
  readonly refused: number;
  readonly problems: readonly LineProblem[];
  /** How many more there are than are listed. */
  readonly problemsLeftOut: number;
}

export interface TableToSend {
  readonly file: File;
  /** Which field each column fills; null for none. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly isTrial: boolean;
  /** Whether lines change members who exist. */
  readonly isUpdating: boolean;
  /** How much of the file the server has taken, from 0 to 1. */
  onProgress(share: number): void;
}

/**
 * Sends a table of members. The server reads it as it comes: what was sent is what was done.
 * @throws Error with what the server said, where it takes no line of it.
 */
export function sendTable({ file, columns, ...how }: TableToSend): Promise<ImportReport> {
  const options = new URLSearchParams({
    dryRun: String(how.isTrial),
    update: String(how.isUpdating),
    map: JSON.stringify(columns),
  });
  // Unlike fetch it says how much was sent.
  const request = new XMLHttpRequest();
  request.open("POST", `/admin/import/members?${options}`);
  for (const [name, value] of headersOf({ "content-type": "text/csv" })) {
    request.setRequestHeader(name, value);
  }
  request.upload.addEventListener("progress", ({ loaded, total }) =>
    how.onProgress(total ? loaded / total : 0),
  );
  return new Promise((resolve, reject) => {
    request.addEventListener("error", () => reject(new Error("")));
    request.addEventListener("load", () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as ImportReport);
      else reject(new Error(messageIn(request.responseText)));
    });
    request.send(file);
  });
}

function messageIn(answer: string): string {
  try {
    const { errors, message } = JSON.parse(answer) as {
      errors?: { message: string }[];
      message?: string;
    };
    return errors?.[0]?.message ?? message ?? "";
  } catch {
    return answer;
  }
}
