import { useQueryClient } from "@tanstack/react-query";
import type { Query } from "@tanstack/react-query";
import { Button } from "antd";
import { useCallback, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

/** What is shown, and could not be read again. */
const isStale = ({ state }: Query) => state.status === "error" && state.data !== undefined;

/**
 * Says above a page that what it shows could not be read again: the page stays, with what somebody
 * is writing on it.
 */
export function StaleNotice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  const isShown = useSyncExternalStore(subscribe, () =>
    cache.findAll({ type: "active" }).some(isStale),
  );
  if (!isShown) return null;
  return (
    <div role="status" className="stale-notice">
      <span>{t("shell.stale.text")}</span>
      <Button
        size="small"
        onClick={() => void client.refetchQueries({ type: "active", predicate: isStale })}
      >
        {t("shell.failure.retry")}
      </Button>
    </div>
  );
}
