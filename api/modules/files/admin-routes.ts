import { methodNotAllowed } from "../../http/http-error.ts";
import { text } from "../../locales/text.ts";
import type { ModuleRoute } from "../../module.ts";
import { receivePicture } from "./pictures/receive-picture.ts";
import { listReports, sendReport } from "./reports/send-reports.ts";

/**
 * `POST /admin/files` with a picture as its body, whatever its media type says; `GET /admin/files`
 * lists the reports of imports, and `GET /admin/files/<id>` sends one. With an admin key, or the
 * session of somebody of the staff.
 */
export const adminFileRoutes: readonly ModuleRoute[] = [
  {
    path: "/admin/files",
    streams: true,
    rate: { maximum: 500, restoreRate: 10 },
    async answer(request, _exchange, context) {
      if (request.method === "POST") return receivePicture(request, context);
      if (request.method === "GET") return listReports(context);
      throw methodNotAllowed(text("files.getOrPost"), "GET, POST");
    },
  },
  {
    path: "/admin/files/*",
    streams: true,
    async answer(request, _exchange, context) {
      if (request.method === "GET") return sendReport(request, context);
      throw methodNotAllowed(text("files.getOnly"), "GET");
    },
  },
];
