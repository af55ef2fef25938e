import { Progress, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";

interface Stock {
  readonly left: number;
  readonly taken: number;
}

// Less than a tenth of the codes: time to ask for more.
const LOW = 0.1;

/** A hint where few codes are left, or none. */
export function StockTag({ left, taken }: Stock) {
  const { t } = useTranslation();
  if (left === 0) {
    return (
      <Tag bordered={false} color={taken > 0 ? "error" : "default"}>
        {t("pools.stock.empty")}
      </Tag>
    );
  }
  if (left / (left + taken) >= LOW) return null;
  return (
    <Tag bordered={false} color="warning">
      {t("pools.stock.low")}
    </Tag>
  );
}

/** How many of a pool's codes members have. */
export function StockLevel({ left, taken }: Stock) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const share = left + taken === 0 ? 0 : taken / (left + taken);
  const text = t("pools.stock.given", { taken: number(taken), all: number(left + taken) });
  return (
    <div style={{ maxWidth: 420 }}>
      <Progress
        percent={share * 100}
        format={() => percent(share)}
        status={left === 0 && taken > 0 ? "exception" : "normal"}
        aria-label={text}
      />
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {text}
      </Typography.Text>
    </div>
  );
}
