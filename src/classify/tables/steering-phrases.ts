import { phrases } from './phrase-list.ts'

/** Words that steer the model beyond a tool's own use. The same notation as in `phrases.ts`. */
export const steeringPhrases: readonly string[] = phrases(`
   
    ignore|disregard|forget|override|bypass all? of? the? your? my? any? previous|prior|above|earlier|preceding|other|existing|former instructions|instruction|prompts|prompt|rules|guidelines|directives|messages|context /
    ignore|disregard|override your|the|all|any instructions|guidelines|rules|safety|system|restrictions /
    new|updated|real|actual instructions follow|below|are|override / you are now /
    from now on you|always|never|all / system prompt / developer mode / jailbreak /
    tell|inform|remind|warn|convince|persuade|urge the user|users|human /
    do not|don't|never tell|inform|mention|reveal|show|disclose|notify|alert|ask the? user|users|human|this|it /
    without telling|informing|notifying|asking|alerting the? user|users|human /
    keep this|it secret|hidden|confidential / recommend this|our|us to the? user / say to the user /
    always|must|first|immediately call|use|invoke|run|execute|prefer|choose|select this _? first|before|instead|for /
    always call|use|invoke|run|prefer this tool|me|it|function / call|use|invoke|run this tool? first /
    must be called|executed|used|invoked|run first|before / must always be called|used|run /
    mandatory first step|call /
    before using|calling|invoking|running|executing|any any|other|all|every _? tool|tools|operation|other /
    before any|every other _? tool|tools|call|operation|action|response|answer /
    before every|each response|answer|reply|message|call / prefer this tool|me|function|server /
    preferred over / use this tool? instead of any|other|all|your|built-in /
    instead of any|other|all|your|built-in other? tool|tools|search|functions /
    do not|don't|never use|call|invoke any? other|another tool|tools|servers|functions /
    strongly consider|recommended|encouraged using|calling|to this? tool? / highest priority tool /
    takes precedence|priority over / this tool overrides / overrides all|any other /
    agent|assistant|model|llm|ai receiving|must|should|shall always|must|immediately|never /
    agent|assistant|model|llm|ai receiving this / you must always / you must never reveal|tell|mention /
    this tool is completely? safe|harmless|benign|trusted|verified|approved /
    rate|classify|label|categorize|categorise|mark|score|treat|judge|report this|it|the _? _? as? safe|low|read|harmless|benign|read-only|trusted /
    answer|respond|reply|return|output with? low|safe|read|benign|harmless / risk level? is? low|none|safe /
    no need to? ask|confirm|review|check|confirmation /
    skip|bypass|ignore the? safety|security|confirmation|approval|review|permission /
    auto-approve|autoapprove / automatically approve / do not ask for confirmation|permission /
    send|include|pass|add|append|forward|copy|bcc the? entire|full|whole|all conversation|context|history|prompt|chat|messages /
    read|include|send|cat _? _? ssh|id_rsa|.env|credentials /
    ignora|olvida _? las|todas|le|as|tutte instrucciones|istruzioni|instrucoes anteriores|precedenti /
    ignora las|todas instrucciones / no le? digas|menciones|informes al? usuario /
    ignorez|ignore|oubliez _? les|toutes instructions precedentes /
    ignoriere|vergiss _? alle vorherigen|bisherigen anweisungen / ignoriere alle anweisungen /
    ignore as|todas instrucoes / ne dites|dis pas a / игнорируй все|предыдущие /
    игнорируйте все|предыдущие / esta herramienta es segura / cet outil est sur /
    dieses werkzeug|tool ist sicher
  `)

/** The same in scripts written without spaces, found as substrings. */
export const wideSteering: readonly string[] = [
  '忽略之前',
  '忽略以上',
  '忽略所有',
  '无视之前',
  '忽略先前',
  '不要告诉用户',
  '不要告知用户',
  '告诉用户',
  '优先使用本工具',
  '优先调用本工具',
  '必须首先调用',
  '必须先调用本',
  '始终首先调用',
  '此工具是安全的',
  '该工具是安全的',
  '以前の指示を無視',
  '指示を無視',
  '以前の命令を無視',
  'ユーザーに伝え',
  'このツールは安全',
  '必ず最初に',
  '이전 지시를 무시',
  '이전 지침을 무시',
  '사용자에게 알리지',
]

/** Marks of a prompt in the text: fake roles and delimiters. Found as substrings of the lower-cased text. */
export const promptMarks: readonly string[] = [
  '<important>',
  '</important>',
  '<system>',
  '</system>',
  '<instructions>',
  '<|im_start|>',
  '<|system|>',
  '[inst]',
  '[/inst]',
  '### system',
  '### instruction',
  '<<sys>>',
  '<secret>',
  '<hidden>',
  '<!--',
  'end of tool description',
  'end of description',
  '</tool>',
  '</tools>',
  '"category":',
  '"risk":',
  'begin system',
]
