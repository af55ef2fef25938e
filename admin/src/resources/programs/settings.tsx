import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ProgramSettings } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../components/loaded.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PartTabs } from "../../components/part-tabs.tsx";
import { useProgram } from "../../program.tsx";
import { TestClock } from "./clock.tsx";
import { GeneralSettings } from "./general.tsx";
import { PointValueSettings } from "./point-value.tsx";
import { ReasonCodeList } from "./reason-codes.tsx";

const PANEL = "settings-part";
const PARTS = ["general", "worth", "reasons", "clock"] as const;

/** What holds for the whole program, in parts; which one is in the address. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { sandbox } = useProgram();
  const [parameters, setParameters] = useSearchParams();
  const parts = PARTS.filter((it) => it !== "clock" || sandbox);
  const shown = parts.find((it) => it === parameters.get("part")) ?? "general";
  return (
    <>
      <PageHeader title={t("settings.title")} text={t("settings.text")} />
      <div className="page-tabs">
        <PartTabs
          label={t("settings.title")}
          tabs={parts.map((key) => ({
            key,
            label: t(key === "worth" ? "settings.worth.tab" : `settings.${key}.title`),
          }))}
          shown={shown}
          panel={PANEL}
          onChoose={(part) => setParameters(part === "general" ? {} : { part }, { replace: true })}
        />
      </div>
      <div id={PANEL} role="tabpanel" style={{ marginTop: 16 }}>
        {shown === "general" && (
          <Loaded name={["program-settings"]} ask={() => api.query(ProgramSettings)}>
            {({ program }) => <GeneralSettings program={program} />}
          </Loaded>
        )}
        {shown === "worth" && <PointValueSettings />}
        {shown === "reasons" && <ReasonCodeList />}
        {shown === "clock" && <TestClock />}
      </div>
    </>
  );
}
