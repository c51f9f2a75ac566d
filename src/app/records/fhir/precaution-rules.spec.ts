import {
  condition,
  daysAgo,
  findingsOf,
  icd,
  only,
  resolved,
  sct,
  since,
  status,
  type Resource,
} from './testing/bundles';

/** The one precaution that a resource proposes, without its dates. */
function idOf(resource: unknown): string | undefined {
  return only(resource).precaution?.id;
}

/** What a coding means present, past for ten years, and past without a day. */
function overTime(coding: Resource): readonly string[] {
  return [
    condition(coding),
    resolved(coding, daysAgo(3650), since(4000)),
    resolved(coding),
    condition(coding, { ...status('remission'), onsetDateTime: '2010-01-01', abatementDateTime: '2012-01-01' }),
    condition(coding, { ...status('inactive'), onsetDateTime: '2010-01-01', abatementDateTime: '2012-01-01' }),
  ].map((one) => only(one).standing);
}

describe('which status counts, and for how long', () => {
  const forLife: readonly (readonly [string, Resource, string])[] = [
    ['osteoporosis', sct('64859006'), 'osteoporosis'],
    ['a vertebral fracture', sct('42942008'), 'vertebral-fracture'],
    ['low bone density', sct('312894000'), 'osteopenia'],
    ['lumbar stenosis', sct('18347007'), 'extension-intolerance'],
    ['a slipped vertebra', sct('274152003'), 'spondylolisthesis'],
    ['a hunched back', sct('414564002'), 'scoliosis'],
    ['ankylosing spondylitis', sct('9631008'), 'ankylosing-spondylitis'],
    ['a fused spine', icd('Z98.1'), 'spinal-fusion'],
    ['a replaced hip', icd('Z96.641'), 'hip-replacement'],
    ['a replaced knee', icd('Z96.651'), 'knee'],
    ['a replaced shoulder', icd('Z96.611'), 'shoulder'],
    ['cancer', icd('C50.911'), 'malignancy'],
    ['a stroke', sct('230690007'), 'stroke'],
    ['coronary disease', sct('53741008'), 'cardiac'],
    ['heart failure', sct('84114007'), 'cardiac'],
    ['atrial fibrillation', sct('49436004'), 'cardiac'],
    ['a cardiac arrest', sct('410429000'), 'arrhythmia'],
    ['a defibrillator', icd('Z95.810'), 'arrhythmia'],
    ['a widened aorta', sct('67362008'), 'aortic'],
    ['COPD', sct('13645005'), 'copd'],
    ["Parkinson's disease", sct('49049000'), 'parkinson'],
    ['dementia', sct('26929004'), 'dementia'],
    ['paralysis', sct('698754002'), 'cord-paralysis'],
    ['rheumatoid arthritis', sct('69896004'), 'rheumatoid-arthritis'],
    ['epilepsy', sct('84757009'), 'epilepsy'],
    ['neuropathy', sct('230572002'), 'neuropathy'],
  ];

  for (const [name, coding, precaution] of forLife) {
    it(`keeps ${name} whatever its status, until it is refuted`, () => {
      expect(idOf(condition(coding))).toBe(precaution);
      expect(overTime(coding)).toEqual(Array.from({ length: 5 }, () => 'proposed'));
      for (const verification of ['refuted', 'entered-in-error']) {
        expect(only(condition(coding, status('active', verification))).standing).toBe('ruled-out');
      }
    });
  }

  it('says that a past condition counts, save of what is past by its meaning', () => {
    expect(only(resolved(sct('9631008'), daysAgo(900))).remark).toBe('past in the record, and still counts');
    expect(only(resolved(sct('473120007'), daysAgo(900))).remark).toBe('recorded as history');
    expect(only(resolved(sct('84757009'), daysAgo(900))).remark).toContain('a year without seizures may end it');
  });

  it('proposes arthritis of hip and knee while it is present: what was replaced since counts by itself', () => {
    for (const code of ['239872002', '239873007']) {
      expect(overTime(sct(code))).toEqual(['proposed', 'past', 'past', 'past', 'past']);
    }
    expect(idOf(condition(sct('239873007')))).toBe('knee');
  });

  it('settles a disc or a nerve root for 12 weeks after its end, then lists it', () => {
    for (const code of ['73589001', '128196005']) {
      expect(only(condition(sct(code))).precaution?.settled).toBeUndefined();
      expect(only(resolved(sct(code), daysAgo(83))).precaution).toEqual({
        id: 'flexion-intolerance',
        since: '2026-06-01',
        settled: true,
      });
      expect(only(resolved(sct(code))).precaution?.settled).toBeTrue();
      expect(only(resolved(sct(code), daysAgo(84))).standing).toBe('past');
    }
  });

  it('keeps a defect of the arch at full strength for six months after its end, then settles it for good', () => {
    const arch = sct('240221008');
    expect(only(condition(arch)).precaution).toEqual({ id: 'spondylolysis', since: '2026-06-01' });
    expect(only(resolved(arch, daysAgo(183))).precaution?.settled).toBeUndefined();
    expect(only(resolved(arch)).precaution?.settled).toBeUndefined();
    expect(only(resolved(arch, daysAgo(184))).precaution?.settled).toBeTrue();
    expect(only(resolved(arch, daysAgo(4000), since(5000))).precaution?.settled).toBeTrue();
    expect(only(condition(sct('335771000000106'))).remark).toBe('a fracture of the arch: no impact while it heals');
  });

  it('takes a slip of grade 3 or more for a high grade', () => {
    for (const code of ['13131000', '3472009']) expect(only(condition(sct(code))).precaution?.highGrade).toBeTrue();
    for (const code of ['44494000', '62620001', '274152003']) {
      expect(only(condition(sct(code))).precaution?.highGrade).toBeUndefined();
    }
  });

  it('keeps injured joints for 12 weeks after they ended', () => {
    const injuries: readonly (readonly [Resource, string])[] = [
      [sct('444470001'), 'knee'],
      [icd('S83.511A'), 'knee'],
      [icd('M23.2'), 'knee'],
      [sct('307731004'), 'shoulder'],
      [icd('S42.0'), 'shoulder'],
      [sct('70704007'), 'wrist'],
      [icd('S52.5'), 'wrist'],
    ];
    for (const [coding, precaution] of injuries) {
      expect(idOf(condition(coding))).toBe(precaution);
      expect(idOf(resolved(coding, daysAgo(83)))).toBe(precaution);
      expect(idOf(resolved(coding))).toBe(precaution);
      expect(only(resolved(coding, daysAgo(84))).standing).toBe('past');
    }
  });

  it('counts a fall for 12 months, whatever its status, and unsteadiness while it lasts', () => {
    for (const clinical of ['active', 'resolved']) {
      const fallen = (days: number) => only(condition(sct('1912002'), { ...status(clinical), ...since(days) }));
      expect(fallen(365).precaution?.id).toBe('falls');
      expect(fallen(366)).toEqual(jasmine.objectContaining({ standing: 'information' }));
      expect(fallen(366).remark).toBe('a fall over 12 months ago: for information');
    }
    expect(idOf(condition(icd('R29.6'), since(3000)))).toBe('falls');
    expect(idOf(resolved(icd('R29.6'), daysAgo(365), since(3000)))).toBe('falls');
    expect(only(resolved(icd('R29.6'), daysAgo(366), since(3000))).precaution).toBeUndefined();
  });

  it('asks after a broken hip for life, and after ribs for 12 weeks, whether bone density was measured', () => {
    const density = jasmine.stringContaining('ask whether bone density was measured');
    for (const coding of [sct('5913000'), icd('S72.001A')]) {
      for (const one of [condition(coding), resolved(coding, daysAgo(4000), since(5000))]) {
        expect(only(one)).toEqual(jasmine.objectContaining({ standing: 'not-understood', remark: density }));
      }
      expect(only(condition(coding, since(83))).remark).toContain('ask what the surgeon allows');
      expect(only(condition(coding, since(84))).remark).not.toContain('surgeon');
    }
    expect(only(condition(sct('391093004'))).remark).toEqual(density);
    expect(only(resolved(sct('33737001'), daysAgo(83))).remark).toEqual(density);
    expect(only(resolved(sct('33737001'), daysAgo(84))).standing).toBe('past');
  });

  it('takes low bone density with a high risk of fracture for osteoporosis', () => {
    expect(idOf(condition(sct('139291000119101')))).toBe('osteoporosis');
  });

  it('leaves an injured vertebra that healed over 12 months ago for a clinician to settle', () => {
    const settle = 'in a young adult, for a clinician to call settled';
    const injured = (days: number) => only(resolved(icd('S32.010A'), daysAgo(days), since(2000)));
    expect(injured(366)).toEqual(jasmine.objectContaining({ standing: 'proposed' }));
    expect(injured(366).remark).toContain(settle);
    expect(injured(366).precaution?.settled).toBeUndefined();
    expect(injured(365).remark).not.toContain(settle);
    expect(only(resolved(sct('42942008'), daysAgo(366))).remark).not.toContain(settle);
  });

  it('lists back pain, lasting pain, weight and a plain curve for information, and proposes nothing', () => {
    for (const coding of [icd('M54.50'), sct('278860009'), sct('82423001'), sct('162864005'), icd('M41.25')]) {
      expect(only(condition(coding))).toEqual(
        jasmine.objectContaining({
          standing: 'information',
          remark: jasmine.stringContaining('for information, no precaution by itself'),
        }),
      );
      expect(only(resolved(coding, daysAgo(1))).standing).toBe('past');
    }
  });

  it('tells what is in situ, of uncertain behaviour or of the skin from cancer', () => {
    for (const coding of [sct('92691004'), icd('D05.10'), icd('D48.9')]) {
      for (const one of [condition(coding), resolved(coding, daysAgo(4000))]) {
        expect(only(one).remark).toContain('in situ, or of uncertain behaviour: ask');
        expect(only(one).standing).toBe('not-understood');
      }
    }
    expect(only(condition(icd('C44.91'))).remark).toContain('for information');
    expect(only(condition(icd('Z85.828'))).precaution).toBeUndefined();
    expect(only(condition(icd('Z85.3'))).remark).toBe('recorded as history');
  });

  it('shows questions about cancer first, and what is for information last', () => {
    const findings = findingsOf(
      condition(icd('M54.50', 'Back pain'), { onsetDateTime: '2026-11-20' }),
      condition(sct('1', 'Something'), { onsetDateTime: '2020-01-01' }),
      condition(icd('D48.9', 'Tumour'), { onsetDateTime: '2010-01-01' }),
    );
    expect(findings.map(({ label }) => label)).toEqual(['Tumour', 'Something', 'Back pain']);
  });
});
