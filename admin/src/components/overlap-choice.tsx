import { Radio } from "antd";
import { useTranslation } from "react-i18next";

const OVERLAPS = ["PT0S", "PT1H", "P1D", "P7D", "P30D"] as const;

interface OverlapChoiceProps {
  /** From the form that it stands in. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (overlap: string) => void;
}

/** For how long a secret works beside its successor. */
export function OverlapChoice({ id, value, onChange }: OverlapChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={id!}
      value={value}
      style={{ display: "flex", flexDirection: "column", gap: 8 }}
      options={OVERLAPS.map((it) => ({ value: it, label: t(`access.overlaps.${it}`) }))}
      onChange={(event) => onChange?.(event.target.value as string)}
    />
  );
}
