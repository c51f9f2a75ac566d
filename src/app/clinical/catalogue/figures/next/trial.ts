import { allFours, arms, chair, hookLying, key, legs, mat, prone, script, sideLying, sitting, standing } from './base';
import type { FigureScript } from '../../../pose';
export const figures: Readonly<Record<string, FigureScript>> = {
  standing: script('x', [key('a', standing)]),
  'standing-front': script('x', [key('a', standing)], { view: 'front', works: ['belly', 'thigh-front'] }),
  'standing-quarter': script('x', [key('a', standing)], { view: 'quarter' }),
  'standing-back': script('x', [key('a', standing)], { view: 'back', works: ['buttock','low-back'] }),
  brace: script('x', [key('a', hookLying), key('b', {...hookLying, leftLeg: {foot:{x:0.44}}, rightArm: {touches:'belly'}})], { works: ['belly'], props: [mat(-0.6, 0.5)] }),
  allFours: script('x', [key('a', allFours), key('b', { ...allFours, rightArm: { raise: 170 }, leftLeg: { flex: -8, knee: 0, ankle: -20 } })], { works: ['low-back', 'buttock'] , tells:'arrow'}),
  cat: script('x', [key('a', { ...allFours, tip: 66, lumbar: { flex: 40 }, thorax: { flex: 35 }, neck: { flex: 35 } }), key('b', { ...allFours, tip: 104, lumbar: { flex: -20 }, thorax: { flex: -12 }, neck: { flex: -30 } })]),
  prone: script('x', [key('a', prone), key('b', {...prone, lumbar:{flex:-24}, thorax:{flex:-18}, neck:{flex:-10}, ...arms({hand:{x:.3,z:undefined as never}, palm:'floor'})})]),
  side: script('x', [key('a', sideLying), key('b', {...sideLying, rightLeg: {flex:45, knee:70, out:35, twist:-20}})]),
  plank: script('x', [key('a', {tip: 78, rests:['feet','elbows'], ...arms({propped: 4}), ...legs({flex:0, ankle: 5})})]),
  'side-bridge': script('x', [key('a', {tip: 66, roll:90, rests:['leftFoot','leftElbow'], leftArm:{propped: 0, forearm: 90}, rightArm:{touches:'hip'}, ...legs({flex:0})})]),
  bridge: script('x', [key('a', hookLying), key('b', {...hookLying, tip: -122, rests:['shoulders'], restsAt: -0.27, neck:{flex:35}})]),
  squat: script('x', [key('a', standing), key('b', {tip: 38, hips:{x:-0.17,y:0.33}, ...arms({raise:85}), ...legs({foot:{x:0}}), neck:{flex:-20}})]),
  hinge: script('x', [key('a', {tip: 62, hips:{x:-0.13,y:0.5}, ...arms({raise:60,fist:true}), ...legs({foot:{x:0}})})], {props:[{kind:'barbell',at:'hands'}], fault:{pose:{tip: 40, lumbar:{flex:45}, thorax:{flex:25}, hips:{x:-0.13,y:0.5}, ...arms({raise:90,fist:true}), ...legs({foot:{x:0}})}, says:'rounds', marks:'low-back'}}),
  sit: script('x', [key('a', sitting)], { props: [chair] }),
  lunge: script('x', [key('a', {tip: 4, hips:{x:-0.25,y:0.3}, ...arms({raise:0, fist:true}), rightLeg:{foot:{x:0}}, leftLeg:{foot:{x:-0.55}, sole:'ball'}})], {view:'quarter', props:[{kind:'dumbbell',hand:'both'}]}),
  abduct: script('x', [key('a', standing), key('b', {...standing, rests:['leftFoot'], rightLeg:{flex:0,out:30}})], {view:'front'}),
  walk: script('x', [key('a', {...standing, rests:['feet'], rightArm:{raise:-20,elbow:15}, leftArm:{raise:25,elbow:20}, rightLeg:{flex:25,knee:5,ankle:0}, leftLeg:{flex:-12,knee:12,ankle:-10}})]),
  halfkneel: script('x', [key('a', {tip:0, rests:['leftKnee'], ...arms({raise:80}), leftLeg:{kneel:0}, rightLeg:{foot:{x:.25}}})]),
  ball: script('x', [key('a', {...hookLying, tip:-125, rests:['shoulders'], ...legs({flex:-10,knee:0})})], {props:[{kind:'ball',under:'feet',radius:.16}]}),
};
