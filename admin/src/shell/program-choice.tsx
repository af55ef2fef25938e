import { Select, Typography } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { chooseProgram, chosenProgram } from "../api.ts";
import type { Viewer } from "../auth-provider.ts";

/** The program that the user works in, and the others there are. */
export function ProgramChoice({ programs }: Pick<Viewer, "programs">) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(chosenProgram());
  const [first] = programs;
  if (!first) return <Typography.Text type="secondary">{t("shell.noProgram")}</Typography.Text>;
  if (programs.length === 1) return <Typography.Text strong>{first.name}</Typography.Text>;
  return (
    <Select
      aria-label={t("shell.program")}
      variant="borderless"
      value={chosen ?? first.id}
      options={programs.map(({ id, name }) => ({ value: id, label: name }))}
      popupMatchSelectWidth={false}
      onChange={(id) => {
        chooseProgram(id);
        setChosen(id);
        // Nothing of the former program may be shown in this one.
        void queries.resetQueries();
        void navigate("/");
      }}
    />
  );
}
