import type { DistrictReader } from './ports/district/district.ts';

/** The same ports, asking the district once however many parts of an act want to know what it decided. */
export function onceInAct<Ports extends { district?: DistrictReader }>(ports: Ports): Ports {
  const { district } = ports;
  if (!district) return ports;
  let asked: ReturnType<DistrictReader['settings']> | undefined;
  const settings = () => {
    asked ??= district.settings();
    return asked;
  };
  return { ...ports, district: { settings } };
}
