import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";

interface LoadingProps {
  /** About as many lines as what comes will have. */
  readonly rows?: number;
  /** Around it, where nothing else of the page is there yet. */
  readonly isWholePage?: boolean;
}

/**
 * The place of what is being read. Who hears the page is told so; the gray lines, which hold a
 * heading without a text, are for the eyes alone.
 */
export function Loading({ rows = 4, isWholePage = false }: LoadingProps) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-busy="true" style={isWholePage ? { padding: 32 } : undefined}>
      <span className="visually-hidden">{t("shell.loading")}</span>
      <div aria-hidden>
        <Skeleton active paragraph={{ rows }} />
      </div>
    </div>
  );
}
