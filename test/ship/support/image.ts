import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix, relative } from 'node:path';
import dockerignore from '@balena/dockerignore';
import {
  type Copy,
  DockerfileParser,
  type From,
  type Instruction,
  type JSONInstruction,
} from 'dockerfile-ast';

/**
 * Builds an image and runs it as Docker would, without Docker: the Dockerfile's own instructions are carried out, each stage
 * in a folder that lies over this machine's file system as an overlay. This machine stands in for the base image, so that
 * what is in the image besides it is what the Dockerfile put there. Needs Linux, and root or a sudo that asks nothing.
 */
export interface Image {
  /** The folder with everything that the Dockerfile adds to its base image. */
  readonly layer: string;
  readonly env: Record<string, string>;
  readonly workdir: string;
  /** By number, as in `1000:1000`. */
  readonly user: string;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  /** What says whether it is healthy. */
  readonly health: readonly string[];
}

interface Stage extends Image {
  readonly name: string | undefined;
}

/** Only root may mount; on machines of others sudo has to do. */
const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
const NEW_NAMESPACES = ['unshare', '--mount', '--pid', '--fork', '--kill-child'];

/** This machine's Node.js stands in for the base image's, wherever it lies. */
const PATH = `${dirname(process.execPath)}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;

/** What there is before anything was done. */
const FRESH = {
  name: undefined,
  env: {},
  workdir: '/',
  user: '0:0',
  entrypoint: [],
  command: [],
  health: [],
};

/**
 * @param context the folder with the Dockerfile
 * @param scratch an empty folder for layers
 * @throws Error with what an instruction printed, when it fails
 */
export function buildImage(context: string, scratch: string): Image {
  const sent = join(scratch, 'context');
  sendContext(context, sent);
  const dockerfile = DockerfileParser.parse(readFileSync(join(context, 'Dockerfile'), 'utf8'));
  const stages: Stage[] = [];
  for (const instruction of dockerfile.getInstructions()) {
    if (instruction.getKeyword() === 'FROM') stages.push(begun(instruction as From, stages, scratch));
    else {
      const stage = stages.pop();
      if (!stage) throw new Error(`${instruction} stands before any FROM`);
      stages.push(carriedOut(instruction, stage, stages, sent));
    }
  }
  const image = stages.at(-1);
  if (!image) throw new Error('the Dockerfile is empty');
  return image;
}

/** As much of the context as `.dockerignore` lets through. */
function sendContext(context: string, to: string): void {
  const ignore = dockerignore.default().add(readFileSync(join(context, '.dockerignore'), 'utf8'));
  const files = readdirSync(context, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(context, join(entry.parentPath, entry.name)));
  mkdirSync(to);
  for (const file of ignore.filter(files)) cpSync(join(context, file), join(to, file));
}

/** This machine as it is, and nothing in a new folder over it. */
export function emptyImage(layer: string): Image {
  mkdirSync(layer, { recursive: true });
  return { ...FRESH, layer };
}

/** A stage takes over everything from the one that it begins with. */
function begun(from: From, stages: readonly Stage[], scratch: string): Stage {
  const layer = join(scratch, `stage-${stages.length}`);
  const parent = stages.find(({ name }) => name === from.getImage());
  mkdirSync(layer, { recursive: true });
  if (parent) rootDoes('cp', '-a', `${parent.layer}/.`, layer);
  return { ...(parent ?? FRESH), layer, name: from.getBuildStage() ?? undefined };
}

function carriedOut(
  instruction: Instruction,
  stage: Stage,
  others: readonly Stage[],
  context: string,
): Stage {
  const text = instruction.getArgumentsContent() ?? '';
  const words = instruction.getArguments().map((argument) => argument.getValue());
  switch (instruction.getKeyword()) {
    case 'WORKDIR':
      rootDoes('mkdir', '-p', join(stage.layer, text));
      return { ...stage, workdir: posix.resolve(stage.workdir, text) };
    case 'ENV':
      return {
        ...stage,
        env: { ...stage.env, ...Object.fromEntries(words.map((word) => word.split('=', 2))) },
      };
    case 'USER':
      return { ...stage, user: text };
    case 'COPY': {
      const from = (instruction as Copy).getFromFlag()?.getValue();
      const source = from ? others.find(({ name }) => name === from)?.layer : context;
      if (source === undefined) throw new Error(`there is no stage ${from}`);
      for (const path of words.slice(0, -1)) copy(source, path, words.at(-1) ?? '', stage);
      return stage;
    }
    case 'RUN':
      changeImage(stage, text);
      return stage;
    case 'ENTRYPOINT':
      return { ...stage, entrypoint: listOf(instruction as JSONInstruction) };
    case 'CMD':
      return { ...stage, command: listOf(instruction as JSONInstruction) };
    case 'HEALTHCHECK':
      return { ...stage, health: JSON.parse(text.replace(/^CMD/, '')) };
    case 'EXPOSE':
      return stage;
    default:
      throw new Error(`nobody here knows ${instruction.getKeyword()}`);
  }
}

const listOf = (instruction: JSONInstruction) =>
  instruction.getJSONStrings().map((word) => word.getJSONValue());

/**
 * Runs a shell command as root, over this machine's file system; what it changes is in the image from then on.
 *
 * @returns what it printed
 */
export function changeImage(image: Image, command: string, env: Record<string, string> = {}): string {
  return rootDoes(...inside(image, ['/bin/sh', '-e', '-c', command], { isReadOnly: false }, env));
}

/** A file goes into what ends with a slash, and a folder's content into what is named. */
function copy(source: string, path: string, to: string, { layer, workdir }: Stage): void {
  const from = join(source, path);
  const isIntoFolder = to.endsWith('/') && succeeds(['test', '-f', from]);
  const target = join(layer, posix.resolve(workdir, to), isIntoFolder ? basename(path) : '');
  rootDoes('mkdir', '-p', dirname(target));
  rootDoes('cp', '-rT', '--preserve=mode,timestamps,links', from, target);
}

/** A shell's script: mounts the file system of a container and goes into it, as the first process that there is. */
const ENTER = `set -e
mount -t overlay overlay -o "$1,lowerdir=/,upperdir=$2,workdir=$2.work" "$2.root"
mount -t proc proc "$2.root/proc"
mount --rbind /dev "$2.root/dev"
shift 2
exec "$@"`;

/** The command line that runs a command in a stage. */
function inside(
  stage: Image,
  command: readonly string[],
  how: { readonly isReadOnly: boolean },
  env = {},
): string[] {
  const { layer } = stage;
  for (const folder of [`${layer}.work`, `${layer}.root`]) mkdirSync(folder, { recursive: true });
  const script = ['/bin/sh', '-c', ENTER, 'sh', how.isReadOnly ? 'ro' : 'rw', layer];
  return [...NEW_NAMESPACES, ...script, ...asUser(stage, command, env)];
}

/** The same where the stage's file system is mounted already. */
function asUser({ layer, env, workdir, user }: Image, command: readonly string[], more: object): string[] {
  const all = { PATH, ...(user === FRESH.user && { HOME: '/root' }), ...env, ...more };
  const variables = Object.entries(all).map(([name, value]) => `${name}=${value}`);
  const change = ['chroot', `--userspec=${user}`, `${layer}.root`];
  return [...change, '/usr/bin/env', '-i', '-C', workdir, ...variables, ...command];
}

export interface Container {
  printed(): string;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  /** The number of the init outside of the container; undefined where there is none (yet). */
  init(): string | undefined;
  /** Sends its first process a signal, as `docker stop` does. */
  signal(name: string): void;
  /** Ends it, whatever it does. */
  kill(): void;
  /** Whether the image's health check finds it healthy. */
  isHealthy(): boolean;
}

/**
 * Starts it as `docker run --read-only --network host` does.
 *
 * @param command in the place of the image's own
 */
export function runContainer(image: Image, env: Record<string, string>, command = image.command): Container {
  const all = inside(image, [...image.entrypoint, ...command], { isReadOnly: true }, env);
  const [program = '', ...args] = [...asRoot, ...all];
  const child = spawn(program, args, { cwd: '/' });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += chunk;
    });
  const init = () => descendants(String(child.pid)).find((pid) => programOf(pid) === image.entrypoint[0]);
  const signal = (name: string) => void rootDoes('kill', '-s', name, init() ?? 'nobody');
  const join = () => [...asRoot, 'nsenter', `--target=${init()}`, '--mount', '--pid'];
  return {
    printed: () => text,
    ended: new Promise((resolve) => child.once('close', resolve)),
    init,
    signal,
    kill() {
      if (init() !== undefined) signal('KILL');
      // What it was started with takes along whatever there is instead of an init.
      else child.kill('SIGKILL');
    },
    isHealthy: () => init() !== undefined && succeeds([...join(), ...asUser(image, image.health, env)]),
  };
}

/** Whether this machine lets anybody do all this; one that is a container itself may not. */
export function canBuild(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'certify-probe-'));
  try {
    changeImage(emptyImage(join(folder, 'layer')), 'true');
    return true;
  } catch {
    return false;
  } finally {
    succeeds([...asRoot, 'rm', '-rf', folder]);
  }
}

/** Removes what root has made. */
export const removeScratch = (folder: string): void => void rootDoes('rm', '-rf', folder);

function rootDoes(...command: string[]): string {
  const [program = '', ...args] = [...asRoot, ...command];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return stdout;
}

function succeeds([program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}

function descendants(pid: string): string[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

const programOf = (pid: string) => read(`/proc/${pid}/cmdline`).split('\0', 1)[0];

/** What a process says of itself; nothing where it has just gone. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
