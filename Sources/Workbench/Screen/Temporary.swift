import Flowchart
extension FlowchartLayout { enum Direction { case up, down, left, right } }
extension Placement { func nearest(from node: Int, _ d: FlowchartLayout.Direction) -> Int? { nil } }
