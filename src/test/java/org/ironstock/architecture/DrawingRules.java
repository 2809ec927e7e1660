package org.ironstock.architecture;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A model is drawn for people: nothing overlaps, no flow crosses another or runs through a shape, one picture is small. */
final class DrawingRules {

    /** What one picture can hold before a reader loses the thread. */
    private static final int MOST_ACTIVITIES = 16;

    private DrawingRules() {}

    static List<String> violations(Model model) {
        List<String> found = new ArrayList<>();
        Map<BaseElement, Rectangle2D> shapes = shapes(model);
        Map<SequenceFlow, List<Line2D>> flows = flows(model);
        undrawn(model, shapes, flows, found);
        overlaps(model, shapes, found);
        crossings(model, flows, found);
        throughShapes(model, shapes, flows, found);
        size(model, found);
        return found;
    }

    private static void undrawn(
            Model model,
            Map<BaseElement, Rectangle2D> shapes,
            Map<SequenceFlow, List<Line2D>> flows,
            List<String> found) {
        for (FlowNode node : model.bpmn().getModelElementsByType(FlowNode.class)) {
            if (!shapes.containsKey(node)) {
                found.add("%s: %s is not drawn".formatted(model, node.getId()));
            }
        }
        for (SequenceFlow flow : model.bpmn().getModelElementsByType(SequenceFlow.class)) {
            if (!flows.containsKey(flow)) {
                found.add("%s: %s is not drawn".formatted(model, flow.getId()));
            }
        }
    }

    private static void overlaps(Model model, Map<BaseElement, Rectangle2D> shapes, List<String> found) {
        List<Map.Entry<BaseElement, Rectangle2D>> all = List.copyOf(shapes.entrySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                BaseElement one = all.get(i).getKey();
                BaseElement other = all.get(j).getKey();
                if (!belongTogether(one, other)
                        && all.get(i).getValue().intersects(all.get(j).getValue())) {
                    found.add("%s: %s and %s overlap".formatted(model, one.getId(), other.getId()));
                }
            }
        }
    }

    private static boolean belongTogether(BaseElement one, BaseElement other) {
        return inside(one, other) || inside(other, one) || attached(one, other) || attached(other, one);
    }

    private static boolean inside(BaseElement inner, BaseElement outer) {
        return outer instanceof SubProcess
                && (inner.getParentElement() == outer
                        || inner.getParentElement() instanceof SubProcess parent && inside(parent, outer));
    }

    private static boolean attached(BaseElement event, BaseElement host) {
        return event instanceof BoundaryEvent boundary && boundary.getAttachedTo() == host;
    }

    private static void crossings(Model model, Map<SequenceFlow, List<Line2D>> flows, List<String> found) {
        List<SequenceFlow> all = List.copyOf(flows.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                SequenceFlow one = all.get(i);
                SequenceFlow other = all.get(j);
                boolean shareAnEnd = one.getSource() == other.getSource() || one.getTarget() == other.getTarget();
                if (!shareAnEnd && cross(flows.get(one), flows.get(other))) {
                    found.add("%s: %s crosses %s".formatted(model, one.getId(), other.getId()));
                }
            }
        }
    }

    private static boolean cross(List<Line2D> one, List<Line2D> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.intersectsLine(b)));
    }

    private static void throughShapes(
            Model model,
            Map<BaseElement, Rectangle2D> shapes,
            Map<SequenceFlow, List<Line2D>> flows,
            List<String> found) {
        flows.forEach((flow, lines) -> shapes.forEach((element, box) -> {
            boolean own = element == flow.getSource()
                    || element == flow.getTarget()
                    || element instanceof SubProcess
                    || attached(flow.getSource(), element)
                    || element instanceof BoundaryEvent boundary
                            && (boundary.getAttachedTo() == flow.getSource()
                                    || boundary.getAttachedTo() == flow.getTarget());
            if (!own && lines.stream().anyMatch(line -> line.intersects(box))) {
                found.add("%s: %s runs through %s".formatted(model, flow.getId(), element.getId()));
            }
        }));
    }

    private static void size(Model model, List<String> found) {
        Collection<Activity> activities = model.bpmn().getModelElementsByType(Activity.class);
        if (activities.size() > MOST_ACTIVITIES) {
            found.add("%s: %d activities on one picture".formatted(model, activities.size()));
        }
    }

    private static Map<BaseElement, Rectangle2D> shapes(Model model) {
        Map<BaseElement, Rectangle2D> shapes = new LinkedHashMap<>();
        for (BpmnShape shape : model.bpmn().getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                Bounds b = shape.getBounds();
                shapes.put(node, new Rectangle2D.Double(b.getX(), b.getY(), b.getWidth(), b.getHeight()));
            }
        }
        return shapes;
    }

    private static Map<SequenceFlow, List<Line2D>> flows(Model model) {
        Map<SequenceFlow, List<Line2D>> flows = new LinkedHashMap<>();
        for (BpmnEdge edge : model.bpmn().getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                List<Waypoint> points = List.copyOf(edge.getWaypoints());
                List<Line2D> lines = new ArrayList<>();
                for (int i = 1; i < points.size(); i++) {
                    lines.add(new Line2D.Double(
                            points.get(i - 1).getX(), points.get(i - 1).getY(),
                            points.get(i).getX(), points.get(i).getY()));
                }
                flows.put(flow, lines);
            }
        }
        return flows;
    }
}
