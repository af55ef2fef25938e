import type { Words } from "../../../values/localized.ts";
import type { EventTypes } from "../../../writes/event.ts";
import type { Unreachable } from "../../../network/safe-http-client.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";

/** What is said of an endpoint, and what was found out about it before the write began. */
export interface EndpointInput {
  readonly url?: string | null;
  readonly description?: string | null;
  readonly eventTypes?: readonly string[] | null;
}

/** What a write of an endpoint goes by beside its input. */
export interface EndpointChecks {
  readonly types: EventTypes;
  /** Why the address may not be called; null when it may, or when none was given. */
  readonly unreachable: Unreachable | null;
}

/** Why an endpoint can't be as it was said to be. */
export function wrongInEndpoint(
  { eventTypes }: EndpointInput,
  { types, unreachable }: EndpointChecks,
): RefusalReason[] {
  const wrong: RefusalReason[] = [];
  if (unreachable) {
    const message = UNREACHABLE[unreachable];
    wrong.push({ code: "URL_NOT_ALLOWED", field: ["input", "url"], message });
  }
  for (const [at, name] of (eventTypes ?? []).entries()) {
    if (types.has(name)) continue;
    wrong.push({ code: "INVALID", field: ["input", "eventTypes", String(at)], message: NO_EVENT });
  }
  return wrong;
}

export const NO_EVENT: Words = {
  en: "There is no such event. `eventTypes` lists all there are.",
  vi: "Không có sự kiện này. Truy vấn `eventTypes` liệt kê tất cả sự kiện.",
};

const UNREACHABLE: Record<Unreachable, Words> = {
  MALFORMED: {
    en: "This is no web address. Give one such as https://shop.example/webhooks, without a login in it.",
    vi: "Đây không phải địa chỉ web. Hãy nhập dạng https://shop.example/webhooks, không kèm tên đăng nhập.",
  },
  NOT_HTTPS: {
    en: "Webhooks are sent over https only. Give an address that begins with https://.",
    vi: "Webhook chỉ được gửi qua https. Hãy nhập địa chỉ bắt đầu bằng https://.",
  },
  NOT_PUBLIC: {
    en: "This address leads into a private network. Give one that the Internet can reach.",
    vi: "Địa chỉ này dẫn vào mạng nội bộ. Hãy nhập địa chỉ truy cập được từ Internet.",
  },
  UNKNOWN_HOST: {
    en: "Nobody is found under this name. Check the spelling, or wait until DNS knows it.",
    vi: "Không tìm thấy máy chủ với tên này. Hãy kiểm tra chính tả, hoặc đợi DNS cập nhật.",
  },
};
