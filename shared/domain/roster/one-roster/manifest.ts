import { refused } from '../../tabular.ts';
import { type Mode, type RosterFile, rosterFiles, type Version } from './files.ts';

export type Manifest = { version: Version; modes: Record<RosterFile, Mode> };

/** What the package says of itself: which binding it follows, and which files hold everything, changes or nothing. */
export function readManifest(properties: ReadonlyMap<string, string>): Manifest {
  if (properties.get('manifest.version') !== '1.0')
    throw refused('manifest_property', { property: 'manifest.version' });
  const version = /^(1\.[12])(\.\d+)?$/.exec(properties.get('oneroster.version') ?? '')?.[1];
  if (version !== '1.1' && version !== '1.2') throw refused('version');
  const mode = (file: RosterFile) => modeOf(file, properties.get(`file.${file}`) ?? 'absent');
  const modes = {
    orgs: mode('orgs'),
    academicSessions: mode('academicSessions'),
    classes: mode('classes'),
    users: mode('users'),
    roles: version === '1.1' ? mode('users') : mode('roles'),
    demographics: mode('demographics'),
    enrollments: mode('enrollments'),
  };
  if (rosterFiles.every((file) => modes[file] === 'absent')) throw refused('nothing_to_import');
  return { version, modes };
}

function modeOf(file: RosterFile, said: string): Mode {
  const word = said.toLowerCase();
  if (word === 'absent' || word === 'bulk' || word === 'delta') return word;
  throw refused('mode', { file });
}
